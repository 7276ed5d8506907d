import { AppError, SENTENCES } from '../../core/kit/errors'
import { sdk } from './cloud'

/** Links the storage gives at once. */
const LINKS_AT_ONCE = 50

/** Writes a file under a name of ours; returns its `cloud://` id. */
export async function storeFile(path: string, bytes: Buffer): Promise<string> {
  const { fileID } = await sdk().uploadFile({ cloudPath: path, fileContent: bytes as never })
  return fileID
}

/** Reads a file whole. Fails with `NotFound` when it is not there. */
export async function readFile(fileId: string): Promise<Buffer> {
  try {
    const { fileContent } = await sdk().downloadFile({ fileID: fileId })
    return fileContent as unknown as Buffer
  } catch {
    throw new AppError('NotFound', '照片没传上来，点这重传', { fileId: '照片没传上来，点这重传' })
  }
}

export async function deleteFiles(fileIds: string[]): Promise<void> {
  if (fileIds.length > 0) await sdk().deleteFile({ fileList: fileIds })
}

/** Expiring links by file id; a file that is gone has none. */
export async function fileLinks(fileIds: string[]): Promise<Map<string, string>> {
  const links = new Map<string, string>()
  for (let from = 0; from < fileIds.length; from += LINKS_AT_ONCE) {
    const fileList = fileIds.slice(from, from + LINKS_AT_ONCE)
    const answer = await sdk().getTempFileURL({ fileList })
    if (!answer) throw new AppError('Unavailable', SENTENCES.Unavailable)
    for (const { fileID, tempFileURL } of answer.fileList) {
      if (tempFileURL) links.set(fileID, tempFileURL)
    }
  }
  return links
}
