import type { IncomingMessage } from 'node:http'

/** A request larger than the door allows. */
export class TooLargeError extends Error {
  override name = 'TooLargeError'
}

/** Reads a whole request; throws TooLargeError beyond `limit` bytes, without keeping what follows. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    let over = Number(request.headers['content-length'] ?? 0) > limit
    const refuse = () => reject(new TooLargeError(`more than ${limit} bytes`))
    if (over) refuse()
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (!over && size <= limit) chunks.push(chunk)
      else if (!over) {
        over = true
        chunks.length = 0
        refuse()
      }
    })
    request.on('end', () => {
      if (over) return
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))
    })
    request.on('error', reject)
    request.on('aborted', () => reject(new Error('the caller went away')))
  })
}
