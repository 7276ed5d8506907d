import type { Output, Parsed } from '../../core/kit/contract'
import type { newsroomApi } from '../../core/newsroom/api'
import type { Ask } from '../kit/service'
import { channelViews } from './channel-views'

export async function listChannels(
  _: Parsed<typeof newsroomApi.listChannels>,
  { now }: Ask,
): Promise<Output<typeof newsroomApi.listChannels>> {
  return { channels: await channelViews(now) }
}
