import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { contentTypeOf } from './content-types'

const compress = promisify(gzip)
const HASHED = /[.-][0-9a-f]{8,}\.\w+$/i
const COMPRESSIBLE = /\.(html|js|css|json|svg|txt|map)$/
const YEAR_S = 31_536_000

interface Asset {
  modifiedAt: number
  raw: Buffer
  packed: Buffer | undefined
}

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>民生连线</title>
<p>网页还没有构建。请先运行 <code>npm run build:web</code>，再刷新这一页。</p></html>`

/** The built web pages: files as they are, every other page address gets index.html (history routing). */
export class StaticFiles {
  private readonly cache = new Map<string, Asset>()

  constructor(private readonly folder: string) {}

  async answer(request: IncomingMessage, response: ServerResponse, pathname: string) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    const found = await this.load(pathname)
    if (found) return this.send(request, response, pathname, found)
    if (/\.\w{1,5}$/.test(pathname) && !/text\/html/.test(request.headers.accept ?? '')) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个文件')
      return
    }
    const index = await this.load('/index.html')
    if (index) return this.send(request, response, '/index.html', index)
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' }).end(NOT_BUILT)
  }

  private async load(pathname: string): Promise<Asset | undefined> {
    const file = this.locate(pathname)
    if (!file) return undefined
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const known = this.cache.get(file)
    if (known?.modifiedAt === found.mtimeMs) return known
    const raw = await readFile(file)
    const packed = COMPRESSIBLE.test(file) ? await compress(raw) : undefined
    const asset = { modifiedAt: found.mtimeMs, raw, packed }
    this.cache.set(file, asset)
    return asset
  }

  /** The file inside the folder, or undefined for anything that points outside or is malformed. */
  private locate(pathname: string): string | undefined {
    try {
      const file = path.join(this.folder, decodeURIComponent(pathname))
      const inside = file.startsWith(this.folder + path.sep) && !file.includes('\0')
      return inside ? file : undefined
    } catch {
      return undefined
    }
  }

  private send(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    { raw, packed, modifiedAt }: Asset,
  ) {
    const etag = `"${modifiedAt.toString(36)}-${raw.length.toString(36)}"`
    const gzipped = packed && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    const bytes = gzipped ? packed : raw
    const headers = {
      'content-type': contentTypeOf(name),
      'cache-control': HASHED.test(name) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      etag,
      ...(gzipped ? { 'content-encoding': 'gzip' } : {}),
    }
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end()
      return
    }
    response.writeHead(200, { ...headers, 'content-length': bytes.length })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }
}
