import type { Input } from '@core/kit/contract'
import type { newsroomApi } from '@core/newsroom/api'
import { CHOSEN_TYPES, type ChannelKind } from '@core/newsroom/channel'
import type { ChannelView } from '@core/newsroom/health'

/** The form as it is typed. Secrets start empty: the server never tells them. */
export interface Draft {
  channelId?: string
  kind: ChannelKind
  name: string
  quiet: boolean
  types: (typeof CHOSEN_TYPES)[number][]
  url: string
  secret: string
  host: string
  port: string
  user: string
  password: string
  from: string
  /** One address a line. */
  to: string
}

export const NEW_DRAFT: Draft = {
  ...{ kind: 'wecom', name: '', quiet: true, types: [...CHOSEN_TYPES] },
  ...{ url: '', secret: '', host: '', port: '465', user: '', password: '', from: '', to: '' },
}

export function draftOf({ channelId, kind, name, quiet, types, mail }: ChannelView): Draft {
  const letters = mail
    ? { ...mail, port: String(mail.port), to: mail.to.join('\n') }
    : { host: '', port: '465', user: '', from: '', to: '' }
  return { ...NEW_DRAFT, channelId, kind, name, quiet, types, ...letters }
}

const given = <K extends string>(key: K, value: string) =>
  (value.trim() === '' ? {} : { [key]: value.trim() }) as Partial<Record<K, string>>

/** What is sent: a secret left empty is left as it is. */
export function formOf(draft: Draft): Input<typeof newsroomApi.saveChannel> {
  const { channelId, kind, name, quiet, types } = draft
  const common = { ...(channelId ? { channelId } : {}), name, quiet, types }
  const url = given('url', draft.url)
  if (kind === 'wecom') return { kind, ...common, ...url }
  if (kind !== 'email') return { kind, ...common, ...url, ...given('secret', draft.secret) }
  const { host, user, from } = draft
  const to = draft.to.split(/[\s,，;；]+/).filter(Boolean)
  const password = given('password', draft.password)
  return { kind, ...common, host, port: Number(draft.port) || 0, user, from, to, ...password }
}

/** A fresh signing secret, made on this machine: it is shown here once and nowhere again. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return `whsec_${btoa(String.fromCharCode(...bytes))}`
}
