import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerApi, sendFailure } from './api-door'
import { answerDownload } from './download-door'
import type { LocalDeps } from './local-deps'
import { isLocalRequest } from './local-guard'
import { answerLocal } from './local-routes'
import type { StaticFiles } from './static-files'

export interface PublicDeps {
  /** Undefined while the cloud is still getting ready: files are served already, the rest waits. */
  local: () => LocalDeps | undefined
  storageDeps: LocalDeps['storageDeps']
  pages: StaticFiles
  print: (line: string) => void
}

const STARTING = { code: 'Unavailable', message: '正在准备，请稍等一下再试' }
const FAILED = { code: 'Internal', message: '没取到，不是您的问题，再试一次' }
const LOCAL_ONLY = { code: 'Forbidden', message: '这一页只有本机能打开' }

async function route(request: IncomingMessage, response: ServerResponse, deps: PublicDeps) {
  const url = new URL(request.url ?? '/', 'http://local')
  const { pathname } = url
  if (pathname.startsWith('/files/')) {
    return answerDownload(request, response, url, deps.storageDeps)
  }
  const local = deps.local()
  if (!local) return sendFailure(response, 503, STARTING, 'STARTING')
  if (pathname === '/api' || pathname.startsWith('/api/')) {
    return answerApi(request, response, local.runtime)
  }
  if (pathname === '/local' || pathname.startsWith('/local/')) {
    if (isLocalRequest(request)) return answerLocal(request, response, url, local)
    return sendFailure(response, 403, LOCAL_ONLY, 'LOCAL_ONLY')
  }
  return deps.pages.answer(request, response, pathname)
}

export interface PublicServer {
  port: number
  close(): Promise<void>
}

/** The one public port: /api, /files, /local and the web pages. Rejects when the port is taken. */
export async function startPublicServer(
  port: number,
  host: string,
  deps: PublicDeps,
): Promise<PublicServer> {
  const server = createServer((request, response) => {
    route(request, response, deps).catch((error) => {
      deps.print(`[http] ${error instanceof Error ? error.stack : String(error)}`)
      if (response.headersSent) response.destroy()
      else sendFailure(response, 500, FAILED, 'SYS_ERR')
    })
  })
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 500).unref()
    })
  return { port: (server.address() as AddressInfo).port, close }
}
