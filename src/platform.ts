/** Settled at build time, so the other platform's code is dropped from the bundle. */
export const onWeb = process.env.TARO_ENV === 'h5'
