import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, TooLargeError } from '../http/read-body'
import { MAX_FILE_BYTES } from '../platform'
import { checkCloudPath } from './cloud-path'
import type { StorageDeps } from './storage-actions'

function refuse(response: ServerResponse, status: number, code: string, message: string) {
  const fields = `<Code>${code}</Code><Message>${message}</Message>`
  const ids = '<RequestId>local</RequestId><TraceId>local</TraceId>'
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version='1.0' encoding='utf-8' ?><Error>${fields}${ids}</Error>`)
}

/** `PUT <url of getUploadMetadata>`: the object-storage half of uploadFile; empty 200 or COS's XML error. */
export async function receiveUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { files, urls, now }: StorageDeps,
): Promise<void> {
  const encoded = (request.url ?? '').split('/').pop() ?? ''
  const path = checkCloudPath(decodeURIComponent(encoded))
  const given = {
    sign: String(request.headers.authorization ?? ''),
    expires: String(request.headers['x-cos-security-token'] ?? ''),
  }
  if (!urls.accepts('put', path, given, now())) {
    request.resume()
    refuse(response, 403, 'SignatureDoesNotMatch', 'the upload was not granted, or too long ago')
    return
  }
  try {
    await files.write(path, await readBody(request, MAX_FILE_BYTES))
    response.writeHead(200).end()
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    refuse(response, 400, 'EntityTooLarge', 'a file may have at most 100 MB')
  }
}
