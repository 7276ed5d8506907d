import nodemailer from 'nodemailer'
import { MINUTE } from '../../../core/kit/time'
import type { Channel, ChannelSecrets, MailBox } from '../../../core/newsroom/channel'
import type { Delivery } from '../../../core/newsroom/delivery'
import { letterOf } from '../../../core/newsroom/messages'
import type { Verdict } from '../../../core/newsroom/verdict'
import { messageFor } from '../message-for'
import type { Run } from '../run'
import { systemResolve } from './post'
import { isLoopback, reachable } from './public-address'
import { Unsent } from './unsent'

const TIMEOUT = 15_000
const IMPLICIT_TLS = 465
/** Replies by which a mail server asks for patience. */
const BUSY = new Set([421, 450, 451, 452])

/** The server's address, looked up by us and then connected to, so that it cannot change between. */
async function transportTo({ host, port, user }: MailBox, password: string, run: Run) {
  const found = await reachable(host, systemResolve, run.local)
  const [pinned] = found ?? []
  if (!pinned) throw new Unsent('地址不许')
  // Without TLS only on the own machine: letters and the password stay on it.
  const plain = run.local && isLoopback(pinned.address)
  return nodemailer.createTransport({
    host: pinned.address,
    port,
    secure: port === IMPLICIT_TLS,
    requireTLS: !plain && port !== IMPLICIT_TLS,
    ignoreTLS: plain && port !== IMPLICIT_TLS,
    tls: { servername: host },
    ...(user ? { auth: { user, pass: password } } : {}),
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ')

const domainOf = (publicUrl: string) => /^https?:\/\/([^/:]+)/.exec(publicUrl)?.[1] ?? 'lianxian'

function verdictOf(error: unknown): Verdict {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  if (responseCode && BUSY.has(responseCode)) {
    return { kind: 'throttled', code: String(responseCode), retryAfter: MINUTE }
  }
  if (responseCode) return { kind: 'failed', code: String(responseCode) }
  return { kind: 'failed', code: code === 'ETIMEDOUT' ? '超时 15 秒' : '连不上' }
}

/** Sends one letter; its Message-ID is the event's, the same on every try. */
export async function sendMail(
  { mail }: Channel,
  { password }: ChannelSecrets,
  rows: readonly [Delivery, ...Delivery[]],
  run: Run,
): Promise<Verdict> {
  if (!mail) throw new Unsent('地址不许')
  const { subject, text } = letterOf(messageFor('email', rows, run.publicUrl))
  try {
    const transport = await transportTo(mail, password, run)
    await transport.sendMail({
      from: mail.from,
      to: mail.to,
      subject: oneLine(subject),
      text,
      textEncoding: 'base64',
      messageId: `<${rows[0].eventId}@${domainOf(run.publicUrl)}>`,
    })
    transport.close()
    return { kind: 'delivered', code: '250' }
  } catch (error) {
    if (error instanceof Unsent) throw error
    return verdictOf(error)
  }
}
