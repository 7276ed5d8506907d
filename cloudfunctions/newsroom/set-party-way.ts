import type { Output, Parsed } from '../../core/kit/contract'
import { AppError, type FieldErrors } from '../../core/kit/errors'
import { complainOfAddress, shownAddress, tailOf } from '../../core/newsroom/address'
import type { newsroomApi } from '../../core/newsroom/api'
import {
  type Channel,
  type ChannelSecrets,
  type PartyWayForm,
  rotate,
  validSecrets,
} from '../../core/newsroom/channel'
import { keyedHash } from '../kit/crypto'
import { environment } from '../kit/environment'
import { partyName } from '../kit/parties'
import { channels, partyChannelId } from '../kit/party-channel'
import type { Change } from '../kit/service'
import { logChannel } from './log-channel'
import { ownMailBox } from './mail-box'
import { FRESH, NO_SECRETS, openSecrets, sealSecrets } from './records'

type Way = Exclude<PartyWayForm, { kind: 'phone' }>
type RobotWay = Exclude<Way, { kind: 'email' }>

function refuse(fields: FieldErrors): never {
  const [sentence = ''] = Object.values(fields)
  throw new AppError('BadInput', sentence, fields)
}

async function checkRobot({ kind, url }: RobotWay, own: string, before?: Channel): Promise<void> {
  const keeps = before?.kind === kind && before.sealed !== ''
  if (!url && !keeps) refuse({ url: '把群机器人的地址贴过来' })
  if (!url) return
  const wrong = complainOfAddress(kind, url, environment().local)
  if (wrong) refuse({ url: wrong })
  const twins = await channels.find({ address: keyedHash('address', kind, url) })
  const twin = twins.find(({ _id }) => _id !== own)
  if (twin) refuse({ url: `这个地址配给“${twin.name}”了，在群里另加一个机器人` })
}

async function check(form: Way, own: string, before?: Channel): Promise<void> {
  if (form.kind !== 'email') return checkRobot(form, own, before)
  if (await ownMailBox()) return
  refuse({ to: '编辑部还没有发信邮箱，先在推送里加一个邮件渠道' })
}

/** Addresses of robots and their secrets, sealed; a party's mail has neither. */
function secretsOf(form: Way, before: Channel | undefined, now: number): ChannelSecrets {
  if (form.kind === 'email') return NO_SECRETS
  const kept = before?.kind === form.kind && before.sealed ? openSecrets(before) : NO_SECRETS
  const given = form.kind === 'wecom' ? undefined : form.secret
  const secrets = given === undefined ? kept.secrets : rotate(kept.secrets, given, now)
  return { ...kept, url: form.url ?? kept.url, secrets }
}

function mailOf(form: Way): Pick<Channel, 'mail'> {
  if (form.kind !== 'email') return {}
  return { mail: { ...{ host: '', port: 0, user: '', from: '' }, to: form.to } }
}

interface Known {
  _id: string
  name: string
  before: Channel | undefined
}

function channelFor(form: Way, { _id, name, before }: Known, now: number): Channel {
  const secrets = secretsOf(form, before, now)
  const mail = form.kind === 'email' ? form.to.join('、') : ''
  return {
    ...{ _id, kind: form.kind, partyId: form.partyId, name, quiet: true, types: [] },
    address: form.kind === 'email' ? _id : keyedHash('address', form.kind, secrets.url),
    shown: mail || shownAddress(secrets.url),
    secretTails: validSecrets(secrets, now).map(tailOf),
    sealed: sealSecrets(_id, secrets),
    ...mailOf(form),
    createdAt: before?.createdAt ?? now,
    ...FRESH,
    // Sends of the last minute still count, whatever was changed meanwhile.
    sent: before?.kind === form.kind ? before.sent : [],
  }
}

/** Told by an editor from now on: the channel forgets where it led. */
const silent = (before: Channel): Channel => {
  const { mail: _, ...rest } = before
  const nothing = { shown: '', secretTails: [], sealed: '', address: before._id }
  return { ...rest, ...nothing, enabled: false }
}

/** How a responsible party gets its letters and reminders: the way it prefers (MISSION R1, C5). */
export async function setPartyWay(
  form: Parsed<typeof newsroomApi.setPartyWay>,
  change: Change,
): Promise<Output<typeof newsroomApi.setPartyWay>> {
  const { now, once } = change
  const name = await partyName(form.partyId, now)
  const _id = partyChannelId(form.partyId)
  if (form.kind !== 'phone' && !once.earlier) await check(form, _id, await channels.get(_id))
  await once(async (tx) => {
    const before = await tx.get(channels, _id)
    if (form.kind === 'phone') {
      if (before) await tx.put(channels, silent(before))
    } else await tx.put(channels, channelFor(form, { _id, name, before }, now))
    await logChannel(tx, { _id, name }, DID[form.kind], change)
    return { channelId: _id }
  })
  return { done: true }
}

const DID: Record<PartyWayForm['kind'], string> = {
  phone: '改成编辑打电话',
  email: '改成发邮件',
  wecom: '改成发企业微信群',
  feishu: '改成发飞书群',
  dingtalk: '改成发钉钉群',
}
