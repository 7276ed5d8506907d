import { copy } from './tree'

type Options = Record<string, unknown> & {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: (result: object) => void
}

/** A `wx.x({success, fail})` that also answers with a promise when it gets no callbacks. */
export function asyncApi(name: string, run: (options: Options) => unknown) {
  return (options: Options = {}) => {
    const done = (async () => run(options))().then(
      (result) => ({ errMsg: `${name}:ok`, ...(result as object) }),
      (error: unknown) => {
        const words = (error as { errMsg?: string; message?: string }) ?? {}
        throw {
          ...(error as object),
          errMsg: `${name}:fail ${words.errMsg ?? words.message ?? ''}`,
        }
      },
    )
    if (!options.success && !options.fail && !options.complete) return done
    done.then(
      (result) => {
        options.success?.(result)
        options.complete?.(result)
      },
      (error: object) => {
        options.fail?.(error)
        options.complete?.(error)
      },
    )
    return undefined
  }
}

const WINDOW = {
  brand: 'host',
  model: 'host',
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 812,
  screenWidth: 375,
  screenHeight: 812,
  statusBarHeight: 44,
  language: 'zh_CN',
  platform: 'ios',
  SDKVersion: '3.9.0',
  version: '8.0.50',
  fontSizeSetting: 16,
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
}

const RECT = {
  id: '',
  left: 0,
  top: 0,
  right: 375,
  bottom: 40,
  width: 375,
  height: 40,
  scrollTop: 0,
}

function selectorQuery() {
  const asked: ((rect: object) => void)[] = []
  const query: Record<string, unknown> = {}
  for (const name of ['in', 'select', 'selectAll', 'selectViewport']) query[name] = () => query
  for (const name of ['boundingClientRect', 'fields', 'scrollOffset', 'node', 'context']) {
    query[name] = (first: unknown, second: unknown) => {
      asked.push(
        (typeof first === 'function' ? first : (second ?? (() => undefined))) as () => void,
      )
      return query
    }
  }
  query.exec = (callback?: (rects: object[]) => void) => {
    setTimeout(() => {
      for (const each of asked) each(RECT)
      callback?.(asked.map(() => RECT))
    }, 0)
    return query
  }
  return query
}

/** Storage of one phone; hand it to the next host to open the same app again. */
export type Storage = Map<string, unknown>

const nothing = () => undefined

/** The part of `wx` that needs no page stack: device, storage, selectors. */
export function basicWx(storage: Storage, launch: () => object): Record<string, unknown> {
  const info = () => copy(WINDOW)
  const listeners = Object.fromEntries(
    [
      'AppShow',
      'AppHide',
      'Error',
      'UnhandledRejection',
      'PageNotFound',
      'NetworkStatusChange',
      'KeyboardHeightChange',
      'ThemeChange',
      'NeedPrivacyAuthorization',
    ].flatMap((name) => [
      [`on${name}`, nothing],
      [`off${name}`, nothing],
    ]),
  )
  return {
    ...listeners,
    getSystemInfoSync: info,
    getWindowInfo: info,
    getDeviceInfo: info,
    getAppBaseInfo: info,
    getSystemSetting: () => ({}),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'host', envVersion: 'develop' } }),
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      bottom: 80,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    }),
    canIUse: () => true,
    createSelectorQuery: selectorQuery,
    nextTick: (run: () => void) => queueMicrotask(run),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getStorageSync: (key: string) => copy(storage.get(key)) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, copy(value)),
    removeStorageSync: (key: string) => storage.delete(key),
    getStorage: asyncApi('getStorage', ({ key }) => {
      if (!storage.has(String(key))) throw { errMsg: 'data not found' }
      return { data: copy(storage.get(String(key))) }
    }),
    setStorage: asyncApi(
      'setStorage',
      ({ key, data }) => void storage.set(String(key), copy(data)),
    ),
    removeStorage: asyncApi('removeStorage', ({ key }) => void storage.delete(String(key))),
    getNetworkType: asyncApi('getNetworkType', () => ({ networkType: 'wifi' })),
    setNavigationBarTitle: asyncApi('setNavigationBarTitle', nothing),
    setNavigationBarColor: asyncApi('setNavigationBarColor', nothing),
    hideTabBar: asyncApi('hideTabBar', nothing),
    pageScrollTo: asyncApi('pageScrollTo', nothing),
    stopPullDownRefresh: asyncApi('stopPullDownRefresh', nothing),
    getUpdateManager: () => ({
      onCheckForUpdate: nothing,
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
    }),
  }
}
