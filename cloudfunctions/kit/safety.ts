import type { Safety } from '../../core/photos/photo'
import { sdk } from './cloud'

/** Characters one text check takes (wechat-and-law A7); longer texts go in pieces. */
const PIECE = 2500
const SCENE_FORUM = 3

interface Checked {
  errcode?: number
  errCode?: number
  result?: { suggest?: string }
}

interface OpenApi {
  security: {
    msgSecCheck(q: object): Promise<Checked>
    mediaCheckAsync(q: object): Promise<{ traceId?: string }>
  }
}

const openapi = () => (sdk() as unknown as { openapi: OpenApi }).openapi

const RANK: readonly Safety[] = ['pass', 'pending', 'review', 'risky']
const worse = (a: Safety, b: Safety) => (RANK.indexOf(a) > RANK.indexOf(b) ? a : b)

async function checkPiece(content: string, openid: string): Promise<Safety> {
  try {
    const { result } = await openapi().security.msgSecCheck({
      content,
      version: 2,
      scene: SCENE_FORUM,
      openid,
    })
    if (result?.suggest === 'pass') return 'pass'
    return result?.suggest === 'risky' ? 'risky' : 'review'
  } catch (error) {
    // The platform checks only people seen in the last two hours; without an answer a person looks.
    console.warn(
      JSON.stringify({
        level: 'warn',
        where: 'msgSecCheck',
        code: (error as { errCode?: number }).errCode,
      }),
    )
    return 'review'
  }
}

/**
 * WeChat's check of a text (MISSION T9). Without an openid, or without an answer, the result is
 * `review`: it is never taken for a pass.
 */
export async function checkText(content: string, openid: string | undefined): Promise<Safety> {
  if (!openid) return 'review'
  let verdict: Safety = 'pass'
  for (let from = 0; from < content.length; from += PIECE) {
    verdict = worse(verdict, await checkPiece(content.slice(from, from + PIECE), openid))
  }
  return verdict
}

/** Starts the asynchronous image check; its result is pushed to function `moderation` by trace id. */
export async function startImageCheck(
  url: string,
  openid: string | undefined,
): Promise<string | undefined> {
  if (!openid) return undefined
  try {
    const asked = { mediaUrl: url, mediaType: 2, version: 2, scene: SCENE_FORUM, openid }
    return (await openapi().security.mediaCheckAsync(asked)).traceId
  } catch (error) {
    console.warn(
      JSON.stringify({
        level: 'warn',
        where: 'mediaCheckAsync',
        code: (error as { errCode?: number }).errCode,
      }),
    )
    return undefined
  }
}
