/// <reference types="@tarojs/taro" />

declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which build this is; set by Taro. */
    TARO_ENV: 'weapp' | 'h5'
    /** HTTP address of a local cloud for the mini program, '' for wx.cloud. */
    TARO_APP_API?: string
    /** CloudBase environment id, '' for the one of the mini program. */
    TARO_APP_CLOUD_ENV?: string
    /** Id of the subscribe-message template for progress. */
    TARO_APP_TEMPLATE?: string
  }
}
