import { AppError, type Reply } from '../../core/kit/errors'
import { type Caller, nobody, sessionCaller } from '../kit/caller'
import { answer, failure } from '../kit/door'
import { liaisonCaller } from '../kit/liaison'
import { describeApi } from './describe'
import { addressOf, bodyBytes, type HttpEvent, type HttpReply, header, toHttp } from './http'
import { nouns } from './nouns'

const UNKNOWN = '没有这个功能，请更新到新版再试'
const BEARER = /^Bearer ([A-Za-z0-9_-]{16,128})$/
const LIAISON = /^Liaison (.{1,128})$/

async function callerOf(event: HttpEvent, now: number): Promise<Caller> {
  const address = addressOf(event)
  const link = LIAISON.exec(header(event, 'authorization'))?.[1]
  if (link) return liaisonCaller(link, address, now)
  const token = BEARER.exec(header(event, 'authorization'))?.[1]
  const agent = header(event, 'user-agent').slice(0, 300)
  const caller = token ? await sessionCaller(token, address, now) : nobody(address)
  return { ...caller, agent }
}

function jsonBody(event: HttpEvent): unknown {
  const text = bodyBytes(event).toString('utf8')
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new AppError('BadInput', '送来的内容不完整，请再试一次')
  }
}

async function procedure(
  event: HttpEvent,
  noun: string,
  verb: string,
  now: number,
): Promise<Reply<unknown>> {
  const load = Object.hasOwn(nouns, noun) ? nouns[noun] : undefined
  if (!load) throw new AppError('NotFound', UNKNOWN)
  const key = header(event, 'idempotency-key')
  const call = { verb, input: jsonBody(event), ...(key ? { key } : {}) }
  return answer(await load(), call, await callerOf(event, now), now)
}

async function route(event: HttpEvent, now: number): Promise<Reply<unknown>> {
  const [noun, verb, ...rest] = event.path.replace(/^\/?(api)?\/?/, '').split('/')
  if (event.httpMethod === 'GET' && !noun) return { ok: true, value: await describeApi() }
  if (event.httpMethod !== 'POST' || rest.length > 0) throw new AppError('NotFound', UNKNOWN)
  if (noun === 'photos' && !verb) {
    const { takePhoto } = await import('./take-photo')
    return takePhoto(event, await callerOf(event, now), now)
  }
  if (!noun || !verb) throw new AppError('NotFound', UNKNOWN)
  return procedure(event, noun, verb, now)
}

/** The HTTP door: `/api/<noun>/<verb>` in, the same reply envelope out. Never throws. */
export async function answerHttp(event: HttpEvent, now: number): Promise<HttpReply> {
  try {
    return toHttp(await route(event, now))
  } catch (error) {
    return toHttp(failure(error, 'web'))
  }
}
