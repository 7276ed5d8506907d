import * as z from 'zod/mini'
import { choice, count, flag, id, list, text } from '../kit/fields'
import { NEWS_TYPES, type NewsType } from './event'

/** Where news can go (MISSION O1). */
export const CHANNEL_KINDS = ['wecom', 'feishu', 'dingtalk', 'webhook', 'email'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]
/** The three group robots: they take messages, not data, and join many into one. */
export type RobotKind = Exclude<ChannelKind, 'webhook' | 'email'>

export const CHANNEL_LABEL: Record<ChannelKind, string> = {
  wecom: '企业微信',
  feishu: '飞书',
  dingtalk: '钉钉',
  webhook: 'Webhook',
  email: '邮件',
}

/** These go where they are asked for, not where somebody chose them. */
const DIRECT = ['channel.tested', 'referral.reminded'] as const
type ChosenType = Exclude<NewsType, (typeof DIRECT)[number]>

/** Types an editor may choose. */
export const CHOSEN_TYPES = NEWS_TYPES.filter(
  (type): type is ChosenType => !DIRECT.some((direct) => direct === type),
) as [ChosenType, ...ChosenType[]]

export const MOST_CHANNELS = 50
export const MOST_RECIPIENTS = 10
/** How long the former signing secret still signs after a change, so that receivers can follow. */
export const SECRET_OVERLAP = 24 * 60 * 60 * 1000

const mail = (name: string) =>
  text(name, { min: 1, max: 120 }).check(
    z.regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$|^[^\s@<>,;"]+@localhost$/, {
      error: `${name}不像邮箱地址，检查一下`,
    }),
  )

const toMail = list('收件地址', mail('收件地址'), MOST_RECIPIENTS).check(
  z.minLength(1, { error: '至少写一个收件地址' }),
)

const common = {
  /** Absent for a new channel. */
  channelId: z.optional(id('渠道')),
  name: text('送给谁', { min: 1, max: 20 }),
  /** Holds what is not urgent from 22:00 to 8:30 and sends it together. */
  quiet: flag('夜里静默'),
  types: list('送哪些事', choice('送哪些事', CHOSEN_TYPES), CHOSEN_TYPES.length).check(
    z.minLength(1, { error: '至少选一样要送的事' }),
  ),
}

const url = z.optional(text('地址', { min: 1, max: 500 }))
const secret = z.optional(text('签名密钥', { min: 1, max: 200 }))

const form = <K extends ChannelKind, T extends z.core.$ZodLooseShape>(kind: K, fields: T) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...fields })

/** What the form sends. A secret left out keeps the one there is. */
export const ChannelForm = z.discriminatedUnion(
  'kind',
  [
    form('wecom', { url }),
    form('feishu', { url, secret }),
    form('dingtalk', { url, secret }),
    form('webhook', { url, secret }),
    form('email', {
      host: text('发信服务器', { min: 1, max: 120 }),
      port: count('端口', 65_535),
      user: text('账号', { max: 120 }),
      password: z.optional(text('密码', { min: 1, max: 200 })),
      from: mail('发件地址'),
      to: toMail,
    }),
  ],
  { error: '请选一种渠道' },
)
export type ChannelForm = z.infer<typeof ChannelForm>

const way = <K extends string, T extends z.core.$ZodLooseShape>(kind: K, fields: T) =>
  z.strictObject({ kind: z.literal(kind), partyId: id('单位'), ...fields })

/** How a responsible party gets its letters. A robot's address left out keeps the one there is. */
export const PartyWayForm = z.discriminatedUnion(
  'kind',
  [
    way('phone', {}),
    way('email', { to: toMail }),
    way('wecom', { url }),
    way('feishu', { url, secret }),
    way('dingtalk', { url, secret }),
  ],
  { error: '请选一种联系方式' },
)
export type PartyWayForm = z.infer<typeof PartyWayForm>

/** How letters get out; the password is kept with the other secrets. */
export interface MailBox {
  host: string
  port: number
  user: string
  from: string
  to: string[]
}

/** A channel as stored. Addresses of robots and all secrets are sealed: knowing one is power. */
export interface Channel {
  _id: string
  kind: ChannelKind
  /** Of a responsible party: it gets that party's letters and no news. */
  partyId?: string
  name: string
  quiet: boolean
  types: NewsType[]
  enabled: boolean
  /** Why it is off, when it was not a person who turned it off. */
  stoppedBecause?: 'gone'
  /** Keyed hash of where it leads; unique, so that one robot has one rate window. */
  address: string
  /** Host and last characters, safe to show. */
  shown: string
  secretTails: string[]
  mail?: MailBox
  sealed: string
  createdAt: number
  removedAt?: number
  /** Kept by the dispatcher: its lease with the deliveries on their way, the sends of the last
   * minute, a pause, failures in a row. */
  leaseUntil: number
  leaseBy: string
  inFlight: string[]
  sent: number[]
  pausedUntil: number
  fails: number
}

/** What is sealed of a channel. The first secret is the newest; others sign until `until`. */
export interface ChannelSecrets {
  url: string
  secrets: { value: string; until?: number }[]
  password: string
}

/** The signing secrets still valid, the newest first. */
export const validSecrets = ({ secrets }: ChannelSecrets, now: number): string[] =>
  secrets.filter(({ until }) => until === undefined || until > now).map(({ value }) => value)

/** Puts a new secret in front; the former one goes on signing for a day. */
export function rotate(
  secrets: ChannelSecrets['secrets'],
  value: string,
  now: number,
): ChannelSecrets['secrets'] {
  const [newest] = secrets
  if (newest?.value === value) return secrets
  const former = newest ? [{ value: newest.value, until: now + SECRET_OVERLAP }] : []
  return [{ value }, ...former]
}
