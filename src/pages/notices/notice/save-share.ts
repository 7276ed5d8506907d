import type { NoticeView } from '@core/notices/views'
import { onWeb } from '@src/platform'
import Taro from '@tarojs/taro'
import { drawShare, heightOf, type Pen, WIDTH } from './draw-share'

function onPage(notice: NoticeView): void {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = heightOf(notice)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  drawShare(pen, notice)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${notice.title}.png`
  link.click()
}

async function inWechat(notice: NoticeView): Promise<void> {
  const size = { width: WIDTH, height: heightOf(notice) }
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...size })
  drawShare(canvas.getContext('2d') as unknown as Pen, notice)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
  })
  // WeChat's own menu sends it to a chat or keeps it in the album.
  await Taro.showShareImageMenu({ path: tempFilePath })
}

/** Makes the picture in one tap. Says what to do instead when it may not be kept. */
export async function saveShare(notice: NoticeView): Promise<string> {
  try {
    if (onWeb) onPage(notice)
    else await inWechat(notice)
    return onWeb ? '存好了，发到群里就行' : ''
  } catch (failure) {
    // Closing WeChat's menu is no failure.
    if (String((failure as { errMsg?: string }).errMsg).includes('cancel')) return ''
    return '没存成。可以截个图发到群里'
  }
}
