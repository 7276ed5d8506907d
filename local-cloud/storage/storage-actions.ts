import { CloudError } from '../cloud-error'
import { checkCloudPath, fromFileId, toFileId } from './cloud-path'
import type { FileStore } from './file-store'
import type { SignedUrls } from './signed-urls'

export interface StorageDeps {
  files: FileStore
  urls: SignedUrls
  /** Where functions PUT to (loopback) and where anybody GETs from. */
  uploadBase: () => string
  publicUrl: () => string
  now: () => number
}

const UPLOAD_SECONDS = 900
const DEFAULT_MAX_AGE = 7200 // seconds; what getTempFileURL gives when not told

type Body = Record<string, unknown>

/** storage.* of the admin protocol (§3). */
export class StorageActions {
  constructor(private readonly deps: StorageDeps) {}

  async handle(action: string, body: Body): Promise<unknown> {
    switch (action) {
      case 'storage.getUploadMetadata':
        return this.uploadMetadata(body)
      case 'storage.batchGetDownloadUrl':
        return { download_list: await Promise.all(listOf(body.file_list).map(this.downloadUrl)) }
      case 'storage.batchDeleteFile':
        return { delete_list: await this.removeAll(listOf(body.fileid_list)) }
      default:
        throw new CloudError('INVALID_PARAM', `the local cloud does not know ${action}`)
    }
  }

  /** An address that serves the file until `maxAge` seconds from now; undefined when there is none. */
  async temporaryUrl(fileId: unknown, maxAge = DEFAULT_MAX_AGE): Promise<string | undefined> {
    const path = fromFileId(fileId)
    if (path === undefined || (await this.deps.files.size(path)) === undefined) return undefined
    const expires = Math.floor(this.deps.now() / 1000) + maxAge
    const sign = this.deps.urls.sign('get', path, expires)
    // Not encoded on purpose: the SDK encodes it itself, twice-encoded names are not found.
    return `${this.deps.publicUrl()}/files/${path}?expires=${expires}&sign=${sign}`
  }

  private uploadMetadata(body: Body) {
    const path = checkCloudPath(body.path)
    const expires = Math.floor(this.deps.now() / 1000) + UPLOAD_SECONDS
    const sign = this.deps.urls.sign('put', path, expires)
    return {
      url: `${this.deps.uploadBase()}/${encodeURIComponent(path)}`,
      token: String(expires),
      authorization: sign,
      fileId: toFileId(path),
      cosFileId: sign.slice(0, 32),
    }
  }

  private readonly downloadUrl = async (item: unknown) => {
    const { fileid, max_age } = (item ?? {}) as { fileid?: unknown; max_age?: unknown }
    const maxAge = typeof max_age === 'number' && max_age > 0 ? max_age : DEFAULT_MAX_AGE
    const tempFileURL = await this.temporaryUrl(fileid, maxAge)
    if (tempFileURL === undefined) {
      return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
    }
    return { code: 'SUCCESS', fileID: fileid, tempFileURL, maxAge, download_url: tempFileURL }
  }

  private async removeAll(fileIds: unknown[]) {
    const rows = []
    for (const fileID of fileIds) {
      const path = fromFileId(fileID)
      const removed = path !== undefined && (await this.deps.files.remove(path))
      rows.push({ code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID })
    }
    return rows
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new CloudError('INVALID_PARAM', 'a list of files is missing')
  if (value.length > 50) throw new CloudError('INVALID_PARAM', 'at most 50 files at once')
  return value
}
