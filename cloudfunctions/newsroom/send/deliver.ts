import { createHmac } from 'node:crypto'
import { type Channel, type ChannelSecrets, validSecrets } from '../../../core/newsroom/channel'
import type { Delivery } from '../../../core/newsroom/delivery'
import { ROBOT_BODY, webhookBody } from '../../../core/newsroom/messages'
import { type Hmac, signDingtalk, signFeishu, signWebhook } from '../../../core/newsroom/signing'
import { type Verdict, verdictOf } from '../../../core/newsroom/verdict'
import { isWanted } from '../../kit/party-channel'
import { mailBoxFor } from '../mail-box'
import { messageFor } from '../message-for'
import type { Run } from '../run'
import { Unsent } from './unsent'

export const hmac: Hmac = (key, message) =>
  createHmac('sha256', 'text' in key ? key.text : Buffer.from(key.base64, 'base64'))
    .update(message)
    .digest('base64')

interface Post {
  url: string
  headers: Record<string, string>
  body: string
}

type Rows = readonly [Delivery, ...Delivery[]]
type Build = (rows: Rows, secrets: ChannelSecrets, run: Run) => Post

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const robotBody = (kind: 'wecom' | 'feishu' | 'dingtalk', rows: Rows, run: Run) =>
  ROBOT_BODY[kind](messageFor(kind, rows, run.publicUrl))

const BUILD: Record<Exclude<Channel['kind'], 'email'>, Build> = {
  wecom: (rows, { url }, run) => ({
    url,
    headers: JSON_TYPE,
    body: JSON.stringify(robotBody('wecom', rows, run)),
  }),
  feishu: (rows, secrets, run) => {
    const [secret] = validSecrets(secrets, run.now())
    const at = Math.floor(run.now() / 1000)
    const signed = secret ? { timestamp: String(at), sign: signFeishu(hmac, secret, at) } : {}
    const body = JSON.stringify({ ...signed, ...robotBody('feishu', rows, run) })
    return { url: secrets.url, headers: JSON_TYPE, body }
  },
  dingtalk: (rows, secrets, run) => {
    const [secret] = validSecrets(secrets, run.now())
    const query = secret ? signDingtalk(hmac, secret, run.now()) : ''
    const joint = secrets.url.includes('?') ? '&' : '?'
    const url = query ? `${secrets.url}${joint}${query}` : secrets.url
    return { url, headers: JSON_TYPE, body: JSON.stringify(robotBody('dingtalk', rows, run)) }
  },
  webhook: ([{ eventId: id, news }], secrets, run) => {
    const body = JSON.stringify(webhookBody(news, run.publicUrl))
    const at = Math.floor(run.now() / 1000)
    const signed = signWebhook(hmac, validSecrets(secrets, run.now()), { id, at, body })
    return { url: secrets.url, headers: { 'content-type': 'application/json', ...signed }, body }
  },
}

async function send(
  channel: Channel,
  secrets: ChannelSecrets,
  rows: Rows,
  run: Run,
): Promise<Verdict> {
  if (channel.kind === 'email') {
    const { sendMail } = await import('./send-mail')
    return sendMail(...(await mailBoxFor(channel, secrets)), rows, run)
  }
  const { post } = await import('./post')
  const answer = await post(BUILD[channel.kind](rows, secrets, run), run.local)
  return verdictOf(channel.kind, answer, run.now())
}

/** Sends one parcel and tells how it ended. What fails on the way is a verdict too, never an error. */
export async function deliver(
  channel: Channel,
  secrets: ChannelSecrets,
  rows: readonly Delivery[],
  run: Run,
): Promise<Verdict> {
  const [first, ...rest] = rows
  if (!first) throw new Error('nothing to deliver')
  const { letter } = first
  if (letter && !(await isWanted(letter.referralId, letter.linkId))) {
    return { kind: 'dropped', code: '不用再发' }
  }
  try {
    return await send(channel, secrets, [first, ...rest], run)
  } catch (error) {
    if (!(error instanceof Unsent)) throw error
    return { kind: 'failed', code: error.code }
  }
}
