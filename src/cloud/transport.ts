import Taro from '@tarojs/taro'

/** One message on its way to the door. */
export interface Parcel {
  noun: string
  verb: string
  input: unknown
  /** Idempotency key of a changing call. */
  key?: string | undefined
  /** Session token; WeChat identifies callers by itself and needs none. */
  token?: string | undefined
  /** Token of a referral's link: then it is the party that calls, not a person. */
  link?: string | undefined
}

/** The parcel may or may not have arrived: no answer came back. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** After this many ms without an answer we say so (DESIGN-UI §11). */
export const PATIENCE = 15_000

const api = process.env.TARO_APP_API ?? ''

/** Whether the mini program speaks to CloudBase itself, not to an HTTP address. */
export const inWechatCloud = process.env.TARO_ENV !== 'h5' && api === ''

/** Has to run once at launch, before the first call. */
export function startCloud(): void {
  if (!inWechatCloud) return
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init(env ? { env } : {})
}

export const urlOf = (path: string): string =>
  `${process.env.TARO_ENV === 'h5' ? '' : api}/api/${path}`

const whoCalls = ({ token, link }: Pick<Parcel, 'token' | 'link'>): Record<string, string> => {
  if (link) return { Authorization: `Liaison ${link}` }
  return token ? { Authorization: `Bearer ${token}` } : {}
}

export function headersOf({
  key,
  ...who
}: Pick<Parcel, 'key' | 'token' | 'link'>): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    ...whoCalls(who),
    ...(key ? { 'Idempotency-Key': key } : {}),
  }
}

async function byFetch(parcel: Parcel): Promise<unknown> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE)
  try {
    const response = await fetch(urlOf(`${parcel.noun}/${parcel.verb}`), {
      method: 'POST',
      headers: headersOf(parcel),
      body: JSON.stringify(parcel.input),
      signal: patience.signal,
    })
    return await response.json()
  } finally {
    clearTimeout(timer)
  }
}

async function byRequest(parcel: Parcel): Promise<unknown> {
  const response = await Taro.request({
    url: urlOf(`${parcel.noun}/${parcel.verb}`),
    method: 'POST',
    header: headersOf(parcel),
    data: JSON.stringify(parcel.input),
    timeout: PATIENCE,
  })
  return response.data
}

async function byWechat({ noun, verb, input, key, link }: Parcel): Promise<unknown> {
  const data = { verb, input, ...(key ? { key } : {}), ...(link ? { link } : {}) }
  const answer = await Taro.cloud.callFunction({ name: noun, data })
  return (answer as { result?: unknown }).result
}

const road = (): ((parcel: Parcel) => Promise<unknown>) => {
  if (inWechatCloud) return byWechat
  return process.env.TARO_ENV === 'h5' ? byFetch : byRequest
}

/** Carries a parcel to the door and brings back whatever it said. Fails with `NoAnswer` only. */
export async function carry(parcel: Parcel): Promise<unknown> {
  try {
    return await road()(parcel)
  } catch (cause) {
    throw new NoAnswer(`${parcel.noun}.${parcel.verb}`, { cause })
  }
}
