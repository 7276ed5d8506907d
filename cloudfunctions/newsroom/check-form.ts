import { AppError, type FieldErrors } from '../../core/kit/errors'
import { complainOfAddress, isWebhookSecret } from '../../core/newsroom/address'
import { CHANNEL_LABEL, type ChannelForm, MOST_CHANNELS } from '../../core/newsroom/channel'
import { keyedHash } from '../kit/crypto'
import { missing } from '../kit/database'
import { environment } from '../kit/environment'
import { channels } from '../kit/party-channel'

function complaints(form: ChannelForm): FieldErrors {
  if (form.kind === 'email') {
    const needs = !form.channelId && form.user !== '' && !form.password
    return needs ? { password: '填一下邮箱的密码或授权码' } : {}
  }
  const fields: FieldErrors = {}
  const wrong = form.url && complainOfAddress(form.kind, form.url, environment().local)
  if (wrong) fields.url = wrong
  if (!form.url && !form.channelId) fields.url = `把${CHANNEL_LABEL[form.kind]}的地址贴过来`
  const secret = form.kind === 'webhook' ? form.secret : undefined
  if (secret && !isWebhookSecret(secret)) fields.secret = '密钥要以 whsec_ 开头，点“生成”做一个'
  return fields
}

/** Where a channel leads, as a keyed hash; undefined when the form leaves it as it is. */
export function addressOf(form: ChannelForm): string | undefined {
  if (form.kind === 'email') {
    return keyedHash(
      'address',
      'email',
      form.host,
      String(form.port),
      [...form.to].sort().join(','),
    )
  }
  return form.url === undefined ? undefined : keyedHash('address', form.kind, form.url)
}

async function alreadyThere(form: ChannelForm): Promise<void> {
  const address = addressOf(form)
  if (address === undefined) return
  const twin = (await channels.find({ address })).find(({ _id }) => _id !== form.channelId)
  if (twin) throw new AppError('Conflict', `这个地址已经配在“${twin.name}”里了`)
}

/** What the schema cannot say of a channel form. Fails with a sentence per field. */
export async function checkForm(form: ChannelForm): Promise<void> {
  const fields = complaints(form)
  const [sentence] = Object.values(fields)
  if (sentence) throw new AppError('BadInput', sentence, fields)
  await alreadyThere(form)
  if (!form.channelId && (await channels.count({ partyId: missing() })) >= MOST_CHANNELS) {
    throw new AppError('Conflict', `渠道最多 ${MOST_CHANNELS} 个，先删掉不用的`)
  }
}
