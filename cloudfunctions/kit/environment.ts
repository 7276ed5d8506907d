import { AppError } from '../../core/kit/errors'

/** Configuration from the environment, read once. A missing key stops the function loudly. */
export interface Environment {
  /** 32 bytes, base64: everything keyed or sealed derives from it. */
  key: Buffer
  /** True only inside the local cloud. */
  local: boolean
  /** Where people open the web pages, without a trailing slash. */
  publicUrl: string
  /** Lets the first admin of a new installation in, while there is none. */
  firstAdmin: string
}

let read: Environment | undefined

export function environment(): Environment {
  if (read) return read
  const key = Buffer.from(process.env.LIANXIAN_KEY ?? '', 'base64')
  if (key.length !== 32) {
    throw new AppError('Internal', '服务还没有配置好密钥', undefined)
  }
  read = {
    key,
    local: process.env.LIANXIAN_LOCAL === '1',
    firstAdmin: process.env.LIANXIAN_FIRST_ADMIN ?? '',
    publicUrl: (process.env.LIANXIAN_PUBLIC_URL ?? '').replace(/\/$/, ''),
  }
  return read
}
