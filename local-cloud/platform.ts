/** The names this embedded cloud goes by; a real environment has its own. */
export const ENV_ID = 'lianxian-local'
export const BUCKET = `6c69-${ENV_ID}-1300000000`
export const APP_ID = 'wx0000lianxianlocal'
export const REGION = 'ap-shanghai'

/** Limits of the cloud that a local run must hit too (protocol §8, SCF sync call). */
export const MAX_EVENT_BYTES = 6 * 1024 * 1024
export const MAX_REPLY_BYTES = 6 * 1024 * 1024
export const MAX_HTTP_BODY_BYTES = 12 * 1024 * 1024
export const MAX_FILE_BYTES = 100 * 1024 * 1024
export const MAX_ADMIN_BODY_BYTES = 64 * 1024 * 1024
