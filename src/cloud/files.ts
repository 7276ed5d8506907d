import Taro from '@tarojs/taro'
import * as store from './blob-store'
import { newKey } from './keys'

/** A picture somebody picked: a path in the mini program, the bytes themselves on the web. */
export type Picture = string | Blob

/** Puts a picture where it survives closing the app; gives the name to ask for it again. */
export async function keepPicture(picture: Picture): Promise<string> {
  if (process.env.TARO_ENV === 'h5') {
    const name = newKey()
    await store.put(name, picture as Blob)
    return name
  }
  const filePath = `${Taro.env.USER_DATA_PATH}/${newKey()}.jpg`
  const files = Taro.getFileSystemManager()
  return new Promise((resolve, reject) => {
    files.saveFile({
      tempFilePath: picture as string,
      filePath,
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/** The picture kept under a name; undefined when the device has thrown it away. */
export async function keptPicture(name: string): Promise<Picture | undefined> {
  return process.env.TARO_ENV === 'h5' ? store.get(name) : name
}

/** Something an image can show. On the web, give it back with `URL.revokeObjectURL`. */
export async function pictureUrl(name: string): Promise<string | undefined> {
  const picture = await keptPicture(name)
  // A mini program does not know the word Blob, so it may not even be asked for.
  if (typeof picture === 'string' || !picture) return picture
  return URL.createObjectURL(picture)
}

export async function dropPicture(name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return store.remove(name)
  await new Promise<void>((resolve) => {
    // A file that is gone already is as good as removed.
    Taro.getFileSystemManager().unlink({ filePath: name, complete: () => resolve() })
  })
}
