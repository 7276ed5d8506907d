import { AppError } from '@core/kit/errors'
import { PHOTO_SIDE } from '@core/photos/photo'
import Taro from '@tarojs/taro'
import type { Picture } from './files'

/** JPEG quality of what is sent (DESIGN-UI §9). */
const QUALITY = 80

function load(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new AppError('BadInput', '这张照片打不开，换一张试试'))
    image.src = url
  })
}

async function inBrowser(picture: Blob): Promise<Blob> {
  const url = URL.createObjectURL(picture)
  try {
    const image = await load(url)
    const scale = Math.min(1, PHOTO_SIDE / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await jpegOf(canvas)
  } finally {
    URL.revokeObjectURL(url)
  }
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = (small: Blob | null) =>
      small ? resolve(small) : reject(new AppError('BadInput', '这张照片打不开，换一张试试'))
    canvas.toBlob(done, 'image/jpeg', QUALITY / 100)
  })
}

async function inWechat(path: string): Promise<string> {
  const { width, height } = await Taro.getImageInfo({ src: path })
  const scale = Math.min(1, PHOTO_SIDE / Math.max(width, height))
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: QUALITY,
    compressedWidth: Math.round(width * scale),
  })
  return tempFilePath
}

/** A picture of at most 1600 px a side, without where it was taken. Fails on what is no picture. */
export async function shrink(picture: Picture): Promise<Picture> {
  return process.env.TARO_ENV === 'h5' ? inBrowser(picture as Blob) : inWechat(picture as string)
}
