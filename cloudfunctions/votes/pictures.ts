import { not, oneOf } from '../kit/database'
import { photos } from '../kit/records'
import { fileLinks } from '../kit/storage'

export interface Picture {
  url: string
  thumbUrl: string
}

/** Links by photo id, of pictures an editor chose; what the platform calls risky is never shown. */
export async function picturesOf(photoIds: readonly string[]): Promise<Map<string, Picture>> {
  if (photoIds.length === 0) return new Map()
  const found = await photos.find({ _id: oneOf([...photoIds]), safety: not('risky') })
  const links = await fileLinks(found.flatMap(({ fileId, thumbId }) => [fileId, thumbId]))
  return new Map(
    found.map(({ _id, fileId, thumbId }) => {
      const url = links.get(fileId) ?? ''
      return [_id, { url, thumbUrl: links.get(thumbId) ?? url }]
    }),
  )
}
