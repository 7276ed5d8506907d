// The few APIs of Taro that our client uses, working for real: storage in memory, files in a folder
// of their own, requests over HTTP. Pages are not opened, only remembered.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { useEffect } from 'react'

const storage = new Map<string, string>()
const home = mkdtempSync(path.join(tmpdir(), 'lianxian-pages-'))

/** Addresses opened so far, the last one last. */
export const opened: string[] = []

/** Elements scrolled to, the last one last. */
export const scrolledTo: string[] = []

interface Done {
  success?: (answer: { errMsg: string }) => void
  fail?: (answer: { errMsg: string }) => void
  complete?: () => void
}

const files = {
  saveFile({ tempFilePath, filePath, success, fail }: Done & Record<string, string>) {
    try {
      copyFileSync(String(tempFilePath), String(filePath))
    } catch (failure) {
      fail?.({ errMsg: String(failure) })
      return
    }
    success?.({ errMsg: 'ok' })
  },
  unlink({ filePath, complete }: Done & { filePath: string }) {
    rmSync(filePath, { force: true })
    complete?.()
  },
  readFileSync: (filePath: string) => readFileSync(filePath),
}

interface Request {
  url: string
  method: string
  header: Record<string, string>
  data: string | Uint8Array
}

async function request({ url, method, header, data }: Request) {
  const response = await fetch(url, { method, headers: header, body: data as BodyInit })
  return { statusCode: response.status, data: await response.json() }
}

const visit = async ({ url }: { url: string }) => {
  opened.push(url)
}

const Taro = {
  env: { USER_DATA_PATH: home },
  getStorageSync: (slot: string) => JSON.parse(storage.get(slot) ?? '""'),
  setStorageSync: (slot: string, value: unknown) => storage.set(slot, JSON.stringify(value)),
  removeStorageSync: (slot: string) => storage.delete(slot),
  pxTransform: (px: number) => `${px}px`,
  getFileSystemManager: () => files,
  // As on a phone: the size of the picture, and a picture no larger than asked for.
  getImageInfo: async () => ({ width: 800, height: 600 }),
  compressImage: async ({ src }: { src: string }) => ({ tempFilePath: src }),
  request,
  navigateTo: visit,
  redirectTo: visit,
  switchTab: visit,
  navigateBack: () => visit({ url: '<back>' }),
  getCurrentPages: () => [{}],
  nextTick: (work: () => void) => setTimeout(work, 0),
  pageScrollTo: async ({ selector = '' }: { selector?: string }) => {
    scrolledTo.push(selector)
  },
}

export const useDidShow = (work: () => void) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is shown once in these tests
  useEffect(work, [])
}
export const useDidHide = () => undefined
export const useReachBottom = () => undefined

let address = ''

/** The address of the page that is drawn next. */
export const arriveAt = (url: string): void => {
  address = url
}
export const useRouter = () => {
  const [, search = ''] = address.split('?')
  return { params: Object.fromEntries(new URLSearchParams(search)) }
}

export default Taro
