import { peopleApi } from '@core/people/api'
import type { MyExport } from '@core/people/data/data'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import Taro from '@tarojs/taro'

type File = MyExport['files'][number]

function download({ name, type, text }: File): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** A mini program has no downloads: the page goes to a chat of the person's choice, 文件传输助手 for one. */
async function hand({ name, text }: File): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const files = Taro.getFileSystemManager()
  await new Promise<void>((resolve, reject) => {
    files.writeFile({
      filePath,
      data: text,
      encoding: 'utf8',
      success: () => resolve(),
      fail: reject,
    })
  })
  await Taro.shareFileMessage({ filePath, fileName: name })
  files.unlink({ filePath })
}

/** Fetches the files and gives them to the person; answers in a sentence how it went. */
export async function saveExport(): Promise<string> {
  let files: File[]
  try {
    files = (await call(peopleApi.exportMine, {})).files
  } catch (failure) {
    return asAppError(failure).message
  }
  try {
    if (process.env.TARO_ENV === 'h5') for (const file of files) download(file)
    else if (files[0]) await hand(files[0])
    return process.env.TARO_ENV === 'h5' ? '存好了，在下载里' : '发好了，在您选的聊天里'
  } catch {
    return '没存成，再试一次，或者在电脑上导'
  }
}
