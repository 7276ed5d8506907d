import { CloudError } from '../cloud-error'
import { BUCKET, ENV_ID } from '../platform'

const PREFIX = `cloud://${ENV_ID}.${BUCKET}/`
const MAX_PATH_BYTES = 850 // COS's own limit for a key
const MAX_SEGMENT_BYTES = 240 // file systems stop at 255

/** Characters that break a download address (the SDK only runs encodeURI) or a file system. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const FORBIDDEN = /[\u0000-\u001f\u007f\\?#%*:"<>|]/

function isPlainSegment(segment: string): boolean {
  const dots = segment === '' || /^\.+$/.test(segment)
  return !dots && !segment.endsWith(' ') && Buffer.byteLength(segment) <= MAX_SEGMENT_BYTES
}

/** Accepts `dir/图 a.jpg`; refuses absolute, dotted, empty and over-long paths. Throws CloudError. */
export function checkCloudPath(path: unknown): string {
  const valid =
    typeof path === 'string' &&
    Buffer.byteLength(path) <= MAX_PATH_BYTES &&
    !FORBIDDEN.test(path) &&
    path.split('/').every(isPlainSegment)
  if (valid) return path
  throw new CloudError(
    'STORAGE_REQUEST_FAIL',
    `[InvalidParameter] not a usable path: ${String(path)}`,
  )
}

export function toFileId(path: string): string {
  return PREFIX + path
}

/** The path inside our bucket; undefined when the id belongs to another environment or is malformed. */
export function fromFileId(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string' || !fileId.startsWith(PREFIX)) return undefined
  try {
    return checkCloudPath(fileId.slice(PREFIX.length))
  } catch {
    return undefined
  }
}
