import Taro from '@tarojs/taro'
import type { Picture } from './files'

export type PhotoSource = 'camera' | 'album'

export interface Picked {
  picture: Picture
  source: PhotoSource
  /** ms; known for a photo taken just now, and on the web from the file's own date. */
  takenAt: number | undefined
}

function inBrowser(source: PhotoSource, most: number): Promise<Picked[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = most > 1 && source === 'album'
    if (source === 'camera') input.setAttribute('capture', 'environment')
    input.onchange = () => {
      const files = Array.from(input.files ?? []).slice(0, most)
      resolve(files.map((file) => ({ picture: file, source, takenAt: file.lastModified })))
    }
    input.oncancel = () => resolve([])
    input.click()
  })
}

async function choose(source: PhotoSource, most: number): Promise<Picked[]> {
  const { tempFiles } = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sourceType: [source],
    sizeType: ['compressed'],
  })
  const takenAt = source === 'camera' ? Date.now() : undefined
  return tempFiles.map(({ tempFilePath }) => ({ picture: tempFilePath, source, takenAt }))
}

const cancelled = (failure: unknown) =>
  /cancel/.test(String((failure as { errMsg?: string } | undefined)?.errMsg))

async function inWechat(source: PhotoSource, most: number): Promise<Picked[]> {
  try {
    return await choose(source, most)
  } catch (failure) {
    if (cancelled(failure)) return []
    throw failure
  }
}

/** Lets the person take or choose photos; nothing when they change their mind. */
export const pickPhotos = process.env.TARO_ENV === 'h5' ? inBrowser : inWechat
