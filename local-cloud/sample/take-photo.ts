import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { act, type SeedContext } from './acting'

const PHOTOS = path.resolve(__dirname, '../../local-cloud/sample/photos')

/** Uploads one of the drawn photos as somebody would, and answers its id. */
export async function takePhoto(
  context: SeedContext,
  who: string,
  name: string,
  at: number,
): Promise<string> {
  const bytes = await readFile(path.join(PHOTOS, `${name}.jpg`))
  const fileId = await context.upload(`incoming/${randomUUID()}.jpg`, bytes, who)
  const accepted = ['photos', 'accept'] as const
  return (await act<{ photoId: string }>(context, who, accepted, { fileId }, at)).photoId
}
