import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from '../cloud-error'
import { APP_ID, MAX_EVENT_BYTES, MAX_FILE_BYTES } from '../platform'
import { checkCloudPath, toFileId } from '../storage/cloud-path'
import { peerOf, sendFailure } from './api-door'
import type { LocalDeps } from './local-deps'
import { localPage } from './local-page'
import { readBody } from './read-body'

type Answer = (request: IncomingMessage, url: URL, deps: LocalDeps) => Promise<unknown>

async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request, MAX_EVENT_BYTES + 4096)).toString('utf8')
  return JSON.parse(text || '{}') as Record<string, unknown>
}

/** wx.cloud.callFunction of a mini program user; the cloud adds userInfo to the event by itself. */
const callFunction: Answer = async (request, _url, { runtime }) => {
  const { name, data, openid, source = 'wx_client' } = await jsonOf(request)
  const person = openid ? String(openid) : undefined
  const userInfo = person ? { userInfo: { appId: APP_ID, openId: person } } : {}
  const event = JSON.stringify({ ...(data as object), ...userInfo })
  const identity = { source: String(source), openid: person, clientIp: peerOf(request) }
  return { result: JSON.parse(await runtime.invoke(String(name), event, identity)) }
}

/** wx.cloud.uploadFile: a client may add files under incoming/, and never replace one. */
const upload: Answer = async (request, url, { storageDeps: { files } }) => {
  const path = checkCloudPath(url.searchParams.get('path'))
  if (!path.startsWith('incoming/') || (await files.size(path)) !== undefined) {
    throw new CloudError('STORAGE_EXCEED_AUTHORITY', 'clients may only add files under incoming/')
  }
  await files.write(path, await readBody(request, MAX_FILE_BYTES))
  return { fileID: toFileId(path) }
}

const temporaryUrl: Answer = async (_request, url, { storage }) => {
  const tempFileURL = await storage.temporaryUrl(url.searchParams.get('fileID'))
  if (tempFileURL === undefined) throw new CloudError('STORAGE_FILE_NONEXIST', 'no such file')
  return { tempFileURL }
}

const runTimer: Answer = async (_request, url, { timers }) => ({
  result: await timers.runNow(decodeURIComponent(url.pathname.split('/').pop() ?? '')),
})

/** What the person tapped in wx.requestSubscribeMessage. */
const subscribe: Answer = async (request, _url, { subscriptions }) => {
  const { openid, templateIds, accept = true } = await jsonOf(request)
  for (const id of templateIds as string[])
    subscriptions.answer(String(openid), id, Boolean(accept))
  return {}
}

/** A newsroom group that takes what the newsroom function sends. */
const hook: Answer = async (request, url, { hooks, storageDeps: { now } }) => {
  const text = (await readBody(request, MAX_EVENT_BYTES)).toString('utf8')
  const headers = Object.entries(request.headers).filter(([name]) => name.startsWith('webhook-'))
  const kind = url.pathname.split('/')[3] ?? ''
  return hooks.take(kind, Object.fromEntries(headers) as Record<string, string>, text, now())
}

const ROUTES: Readonly<Record<string, Answer>> = {
  'POST /local/call-function': callFunction,
  'POST /local/upload': upload,
  'GET /local/temp-url': temporaryUrl,
  'POST /local/run-timer': runTimer,
  'POST /local/subscribe': subscribe,
  'POST /local/hooks': hook,
  'GET /local/hooks': async (_request, _url, { hooks }) => hooks.recent(),
  'GET /local/openapi-calls': async (_request, _url, { ledger }) => ledger.recent(),
  'GET /local/instances': async (_request, _url, { runtime }) => runtime.sizes(),
}

/** Everything under `/local`; the caller has checked that the request is local. */
export async function answerLocal(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  deps: LocalDeps,
): Promise<void> {
  if (request.method === 'GET' && url.pathname === '/local') {
    const page = await localPage(deps)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    return
  }
  const [, , verb] = url.pathname.split('/')
  const route = ROUTES[`${request.method} /local/${verb}`]
  if (!route) return sendFailure(response, 404, { code: 'NotFound', message: '没有这一项' }, '')
  try {
    const text = JSON.stringify(await route(request, url, deps))
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text)
  } catch (error) {
    const { code, message } =
      error instanceof CloudError ? error : { code: 'INVALID_PARAM', message: String(error) }
    const body = JSON.stringify({ code, message })
    response.writeHead(400, { 'content-type': 'application/json; charset=utf-8' }).end(body)
  }
}
