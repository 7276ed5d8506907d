import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { shownAddress, tailOf } from '../../core/newsroom/address'
import type { newsroomApi } from '../../core/newsroom/api'
import {
  type Channel,
  type ChannelForm,
  type ChannelSecrets,
  rotate,
  validSecrets,
} from '../../core/newsroom/channel'
import { removed } from '../kit/database'
import { channels } from '../kit/party-channel'
import type { Change } from '../kit/service'
import { channelView } from './channel-views'
import { addressOf, checkForm } from './check-form'
import { logChannel } from './log-channel'
import { channelOf, FRESH, NO_SECRETS, openSecrets, sealSecrets } from './records'

function mergeSecrets(form: ChannelForm, before: ChannelSecrets, now: number): ChannelSecrets {
  if (form.kind === 'email') return { ...before, password: form.password ?? before.password }
  const given = form.kind === 'wecom' ? undefined : form.secret
  const secrets = given === undefined ? before.secrets : rotate(before.secrets, given, now)
  return { ...before, url: form.url ?? before.url, secrets }
}

function mailOf(form: ChannelForm) {
  if (form.kind !== 'email') return {}
  const { host, port, user, from, to } = form
  return { mail: { host, port, user, from, to } }
}

type Edited = Pick<
  Channel,
  'name' | 'quiet' | 'types' | 'shown' | 'secretTails' | 'sealed' | 'mail'
>

function edited(_id: string, form: ChannelForm, secrets: ChannelSecrets, now: number): Edited {
  const { name, quiet, types } = form
  const mail = form.kind === 'email' ? `${form.host}，${form.to.length} 个收件地址` : ''
  return {
    name,
    quiet,
    types,
    shown: mail || shownAddress(secrets.url),
    secretTails: validSecrets(secrets, now).map(tailOf),
    sealed: sealSecrets(_id, secrets),
    ...mailOf(form),
  }
}

/** What was changed, without a word of the secret itself. */
function didOf(form: ChannelForm, before: Channel | undefined): string {
  if (!before) return '加上'
  const given = form.kind === 'email' ? form.password : form.url
  const signs = form.kind === 'feishu' || form.kind === 'dingtalk' || form.kind === 'webhook'
  const fresh = given !== undefined || (signs && form.secret !== undefined)
  return fresh ? '改了地址或密钥' : '改了设置'
}

/** Adds or changes a channel. Secrets are sealed here and never leave again, but for their tails. */
export async function saveChannel(
  form: Parsed<typeof newsroomApi.saveChannel>,
  change: Change,
): Promise<Output<typeof newsroomApi.saveChannel>> {
  const { now, once } = change
  if (!once.earlier) await checkForm(form)
  const address = addressOf(form)
  const { channelId } = await once(async (tx) => {
    const before = form.channelId ? await channelOf(tx, form.channelId) : undefined
    if (before && before.kind !== form.kind) {
      throw new AppError('Conflict', '渠道的种类不能改，请另加一个')
    }
    const _id = before?._id ?? `ch_${once.id}`
    const secrets = mergeSecrets(form, before ? openSecrets(before) : NO_SECRETS, now)
    const patch = { ...edited(_id, form, secrets, now), ...(address ? { address } : {}) }
    const afresh = { fails: 0, pausedUntil: 0, stoppedBecause: removed() }
    if (before) await tx.update(channels, _id, { ...patch, ...afresh })
    else {
      const { kind } = form
      await tx.add(channels, { _id, kind, address: _id, ...patch, ...FRESH, createdAt: now })
    }
    await logChannel(tx, { _id, name: form.name }, didOf(form, before), change)
    return { channelId: _id }
  })
  return channelView(channelId, now)
}
