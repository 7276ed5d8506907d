import type { IncomingMessage, ServerResponse } from 'node:http'
import { checkCloudPath } from '../storage/cloud-path'
import type { StorageDeps } from '../storage/storage-actions'
import { contentTypeOf } from './content-types'

const SHOWN_INLINE = /^(image\/(png|jpeg|webp|gif)|audio\/|application\/pdf)/

const refuse = (response: ServerResponse, status: number, text: string) => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}

/** `GET /files/<path>?expires&sign`: what getTempFileURL promised, while it lasts. */
export async function answerDownload(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { files, urls, now }: StorageDeps,
): Promise<void> {
  let path: string
  try {
    path = checkCloudPath(decodeURIComponent(url.pathname.slice('/files/'.length)))
  } catch {
    return refuse(response, 400, '地址不对')
  }
  const { searchParams } = url
  const given = { sign: searchParams.get('sign'), expires: searchParams.get('expires') }
  if (!urls.accepts('get', path, given, now())) return refuse(response, 403, '链接过期了，请刷新')
  const size = await files.size(path)
  if (size === undefined) return refuse(response, 404, '没有这个文件')
  const type = contentTypeOf(path)
  response.writeHead(200, {
    'content-type': type,
    'content-length': size,
    'content-disposition': SHOWN_INLINE.test(type) ? 'inline' : 'attachment',
    'cache-control': 'private, max-age=3600',
    // Stored files come from people: they must never run as pages of ours.
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
  if (request.method === 'HEAD') response.end()
  else
    files
      .read(path)
      .on('error', () => response.destroy())
      .pipe(response)
}
