import { photosApi } from '@core/photos/api'
import type { AcceptedPhoto } from '@core/photos/photo'
import Taro from '@tarojs/taro'
import { call, openReply } from './call'
import type { Picture } from './files'
import { newKey } from './keys'
import { readLink, readToken } from './token'
import { headersOf, inWechatCloud, NoAnswer, urlOf } from './transport'

type OnProgress = (percent: number) => void

const headers = (key: string, type: string) => ({
  ...headersOf({ key, token: readToken(), link: readLink() }),
  'Content-Type': type,
})

function byXhr(picture: Blob, key: string, onProgress: OnProgress): Promise<AcceptedPhoto> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much has been sent.
    const request = new XMLHttpRequest()
    request.open('POST', urlOf('photos'))
    for (const [name, value] of Object.entries(headers(key, picture.type || 'image/jpeg'))) {
      request.setRequestHeader(name, value)
    }
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.round((loaded / total) * 100))
    request.onerror = () => reject(new NoAnswer('photos'))
    request.onload = () => {
      try {
        resolve(openReply<AcceptedPhoto>(JSON.parse(request.responseText)))
      } catch (failure) {
        reject(failure)
      }
    }
    request.send(picture)
  })
}

async function byCloud(path: string, onProgress: OnProgress): Promise<AcceptedPhoto> {
  const fileId = await new Promise<string>((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: `incoming/${newKey()}.jpg`,
      filePath: path,
      success: ({ fileID }: { fileID: string }) => resolve(fileID),
      fail: ({ errMsg }: { errMsg: string }) => reject(new NoAnswer(errMsg)),
    }) as unknown as Taro.UploadTask | undefined
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
  })
  // A new upload is a new file, so an older key would not fit it; orphans go after a day.
  return call(photosApi.accept, { fileId }, { link: readLink() })
}

async function byHttp(path: string, key: string): Promise<AcceptedPhoto> {
  const bytes = Taro.getFileSystemManager().readFileSync(path)
  const { data } = await Taro.request({
    url: urlOf('photos'),
    method: 'POST',
    header: headers(key, 'image/jpeg'),
    data: bytes,
  }).catch((cause: unknown) => {
    throw new NoAnswer('photos', { cause })
  })
  return openReply<AcceptedPhoto>(data)
}

const byWechat = (path: string, key: string, onProgress: OnProgress) =>
  inWechatCloud ? byCloud(path, onProgress) : byHttp(path, key)

/** Sends one picture to the server. Fails with `NoAnswer`, or with `AppError` when it was refused. */
export async function sendPhoto(
  picture: Picture,
  key: string,
  onProgress: OnProgress,
): Promise<AcceptedPhoto> {
  return process.env.TARO_ENV === 'h5'
    ? byXhr(picture as Blob, key, onProgress)
    : byWechat(picture as string, key, onProgress)
}
