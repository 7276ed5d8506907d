import { readFileSync } from 'node:fs'
import type { LocalCloud } from '../local-cloud'
import { asyncApi } from './wx'

/** Files of the phone by their temporary path, as chooseMedia would hand them over. */
export type PhoneFiles = Map<string, Buffer>

interface Ask {
  name?: string
  data?: unknown
  cloudPath?: string
  filePath?: string
  success?: (r: object) => void
  fail?: (e: object) => void
}

/** `wx.cloud` of somebody signed in to WeChat with this openid, speaking to the local cloud. */
export function cloudWx(
  cloud: LocalCloud,
  openid: string,
  files: PhoneFiles,
  online: () => boolean = () => true,
) {
  const guard = () => {
    if (!online()) throw { errMsg: 'request:fail network is down' }
  }
  const uploadFile = (ask: Ask) => {
    const task = {
      onProgressUpdate: (tell: (p: { progress: number }) => void) => tell({ progress: 100 }),
      abort: () => undefined,
    }
    const run = asyncApi('cloud.uploadFile', async ({ cloudPath, filePath }) => {
      guard()
      const bytes = files.get(String(filePath)) ?? readFileSync(String(filePath))
      return { fileID: await cloud.upload(String(cloudPath), bytes, openid), statusCode: 200 }
    })
    const done = run(ask as never)
    return ask.success || ask.fail ? task : done
  }
  return {
    init: () => undefined,
    callFunction: asyncApi('cloud.callFunction', async ({ name, data }) => {
      guard()
      return { result: await cloud.callFunction(String(name), data, openid), requestID: 'host' }
    }),
    uploadFile,
  }
}

/** A camera that always takes these pictures. */
export function cameraWx(files: PhoneFiles, pictures: Buffer[]) {
  return {
    chooseMedia: asyncApi('chooseMedia', () => {
      const tempFiles = pictures.map((bytes, i) => {
        const tempFilePath = `wxfile://tmp/${Date.now()}-${i}.jpg`
        files.set(tempFilePath, bytes)
        return {
          tempFilePath,
          size: bytes.length,
          fileType: 'image',
          thumbTempFilePath: tempFilePath,
        }
      })
      return { tempFiles, type: 'image' }
    }),
    compressImage: asyncApi('compressImage', ({ src }) => ({ tempFilePath: src })),
    getImageInfo: asyncApi('getImageInfo', ({ src }) => ({
      path: src,
      width: 800,
      height: 600,
      type: 'jpeg',
    })),
    previewImage: asyncApi('previewImage', () => undefined),
    makePhoneCall: asyncApi('makePhoneCall', () => undefined),
    requestSubscribeMessage: asyncApi('requestSubscribeMessage', ({ tmplIds }) =>
      Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'])),
    ),
    getFileSystemManager: () => fileSystem(files),
  }
}

function fileSystem(files: PhoneFiles) {
  const move = asyncApi('saveFile', ({ tempFilePath, filePath }) => {
    const bytes = files.get(String(tempFilePath))
    if (!bytes) throw { errMsg: 'no such file' }
    const savedFilePath = String(filePath ?? `wxfile://usr/${files.size}.jpg`)
    files.set(savedFilePath, bytes)
    return { savedFilePath }
  })
  return {
    saveFile: move,
    copyFile: asyncApi('copyFile', ({ srcPath, destPath }) => {
      const bytes = files.get(String(srcPath))
      if (!bytes) throw { errMsg: 'no such file' }
      files.set(String(destPath), bytes)
      return {}
    }),
    unlink: asyncApi('unlink', ({ filePath }) => void files.delete(String(filePath))),
    removeSavedFile: asyncApi(
      'removeSavedFile',
      ({ filePath }) => void files.delete(String(filePath)),
    ),
    access: asyncApi('access', ({ path: at }) => {
      if (!files.has(String(at))) throw { errMsg: 'no such file' }
    }),
    mkdir: asyncApi('mkdir', () => undefined),
    readFile: asyncApi('readFile', ({ filePath }) => ({ data: files.get(String(filePath)) })),
  }
}
