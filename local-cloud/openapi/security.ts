import { randomUUID } from 'node:crypto'
import { APP_ID } from '../platform'
import { judgePicture } from './picture-rule'
import type { OpenApiReply } from './wire'
import { judgeText, type Verdict } from './word-list'

export interface SecurityDeps {
  now: () => number
  mediaDelayMs: number
  publicUrl: () => string
  /** Delivers a platform event to the function that receives pushes. */
  push: (event: Record<string, unknown>) => Promise<void>
}

type Args = Record<string, unknown>

const failure = (errcode: number, errmsg: string): OpenApiReply => ({ json: { errcode, errmsg } })

/** What every v2 check refuses; openids ending in `away` stand for people gone for over two hours. */
function refusal({ version, openid, scene }: Args): OpenApiReply | undefined {
  if (version !== 2) return failure(40097, 'invalid args: version must be 2')
  if (typeof openid !== 'string' || openid === '') return failure(40003, 'invalid openid')
  if (![1, 2, 3, 4].includes(Number(scene))) return failure(40097, 'invalid args: scene')
  if (openid.endsWith('away')) return failure(61010, 'code is expired')
  return undefined
}

const detailOf = ({ suggest, label, word }: Verdict) => ({
  strategy: word ? 'keyword' : 'content_model',
  errcode: 0,
  suggest,
  label,
  prob: 90,
  ...(word ? { keyword: word, level: 90 } : {}),
})

/** security.msgSecCheck v2: verdict by the documented word list. */
export function checkText(args: Args): OpenApiReply {
  const refused = refusal(args)
  if (refused) return refused
  const { content } = args
  if (typeof content !== 'string' || content === '') return failure(44004, 'empty content')
  if ([...content].length > 2500) return failure(45002, 'content size out of limit')
  const parts = [content, args.title, args.nickname, args.signature]
  const verdict = judgeText(parts.filter((part) => typeof part === 'string').join('\n'))
  const { suggest, label } = verdict
  const detail = [detailOf(verdict)]
  const trace_id = randomUUID()
  return { json: { errcode: 0, errmsg: 'ok', trace_id, result: { suggest, label }, detail } }
}

async function judgeUrl(url: string, publicUrl: string): Promise<Verdict> {
  const { origin, pathname } = new URL(url)
  if (origin !== new URL(publicUrl).origin) throw new Error('not an address of this local cloud')
  const reply = await fetch(url)
  if (!reply.ok) throw new Error(`status ${reply.status}`)
  return judgePicture(pathname, Buffer.from(await reply.arrayBuffer()))
}

async function mediaEvent(args: Args, traceId: string, deps: SecurityDeps) {
  const base = {
    ToUserName: 'gh_lianxianlocal',
    FromUserName: args.openid,
    CreateTime: Math.floor(deps.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    trace_id: traceId,
    version: 2,
  }
  try {
    const verdict = await judgeUrl(String(args.media_url), deps.publicUrl())
    const { suggest, label } = verdict
    const detail = [detailOf(verdict)]
    return { ...base, errcode: 0, errmsg: 'ok', result: { suggest, label }, detail }
  } catch (error) {
    // -1008: the platform could not fetch the file (its own code)
    return { ...base, errcode: -1008, errmsg: `download failed: ${String(error)}` }
  }
}

/** security.mediaCheckAsync v2: answers at once, pushes `wxa_media_check` after the configured delay. */
export function checkMedia(args: Args, deps: SecurityDeps): OpenApiReply {
  const refused = refusal(args)
  if (refused) return refused
  const { media_url, media_type } = args
  if (!/^https?:\/\//.test(String(media_url))) return failure(40097, 'invalid args: media_url')
  if (media_type !== 1 && media_type !== 2) return failure(40097, 'invalid args: media_type')
  const traceId = randomUUID()
  setTimeout(() => {
    void mediaEvent(args, traceId, deps).then(deps.push)
  }, deps.mediaDelayMs).unref()
  return { json: { errcode: 0, errmsg: 'ok', trace_id: traceId } }
}
