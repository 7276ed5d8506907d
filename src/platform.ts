/**
 * Which build this is. Where a branch uses an API of one platform only, write the comparison out
 * instead: webpack then leaves the other platform's code out of the bundle.
 */
export const onWeb = process.env.TARO_ENV === 'h5'
