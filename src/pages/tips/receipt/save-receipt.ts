import type { Receipt } from '@core/tips/views'
import { onWeb } from '@src/platform'
import Taro from '@tarojs/taro'
import { drawReceipt, HEIGHT, WIDTH } from './draw-receipt'

function onPage(receipt: Receipt): void {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  drawReceipt(pen, receipt)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `回执-${receipt.number}.png`
  link.click()
}

async function inWechat(receipt: Receipt): Promise<void> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: WIDTH, height: HEIGHT })
  drawReceipt(canvas.getContext('2d') as unknown as CanvasRenderingContext2D, receipt)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
  })
  await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
}

/** Saves the receipt as a picture. Says what to do instead when the album may not be written to. */
export async function saveReceipt(receipt: Receipt): Promise<string> {
  try {
    if (onWeb) onPage(receipt)
    else await inWechat(receipt)
    return '存好了，在相册里'
  } catch {
    return '没存成。可以截个图，或者点“复制”'
  }
}
