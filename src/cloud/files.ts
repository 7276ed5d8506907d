import Taro from '@tarojs/taro'
import * as store from './blob-store'
import { newKey } from './keys'

/** A picture somebody picked: a path in the mini program, the bytes themselves on the web. */
export type Picture = string | Blob

async function keepBytes(picture: Blob): Promise<string> {
  const name = newKey()
  await store.put(name, picture)
  return name
}

function keepFile(tempFilePath: string): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${newKey()}.jpg`
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      filePath,
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

function dropFile(filePath: string): Promise<void> {
  return new Promise((resolve) => {
    // A file that is gone already is as good as removed.
    Taro.getFileSystemManager().unlink({ filePath, complete: () => resolve() })
  })
}

/** Puts a picture where it survives closing the app; gives the name to ask for it again. */
export async function keepPicture(picture: Picture): Promise<string> {
  return process.env.TARO_ENV === 'h5' ? keepBytes(picture as Blob) : keepFile(picture as string)
}

/** The picture kept under a name; undefined when the device has thrown it away. */
export async function keptPicture(name: string): Promise<Picture | undefined> {
  return process.env.TARO_ENV === 'h5' ? store.get(name) : name
}

/** Something an image can show. On the web, give it back with `URL.revokeObjectURL`. */
export async function pictureUrl(name: string): Promise<string | undefined> {
  const picture = await keptPicture(name)
  return typeof picture === 'object' ? URL.createObjectURL(picture) : picture
}

export async function dropPicture(name: string): Promise<void> {
  return process.env.TARO_ENV === 'h5' ? store.remove(name) : dropFile(name)
}
