import { newsroomApi } from '../../core/newsroom/api'
import { service } from '../kit/service'
import { listChannels } from './list-channels'
import { listDeliveries } from './list-deliveries'
import { noteByPhone } from './note-by-phone'
import { readDelivery } from './read-delivery'
import { removeChannel } from './remove-channel'
import { replay } from './replay'
import { replayDead } from './replay-dead'
import { saveChannel } from './save-channel'
import { setPartyWay } from './set-party-way'
import { testChannel } from './test-channel'
import { tickAt } from './tick-at'
import { turnChannel } from './turn-channel'

export const newsroomService = service(newsroomApi, {
  listChannels,
  saveChannel,
  setPartyWay,
  turnChannel,
  removeChannel,
  testChannel,
  listDeliveries,
  readDelivery,
  replay,
  replayDead,
  noteByPhone,
  tickAt,
})
