import { auditHead, checkChain } from '../../cloudfunctions/kit/audit'
import type { Anchor } from '../../core/people/trust/audit'

const NEEDED = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'LIANXIAN_KEY']

/** The log of a cloud environment, read with the same SDK and code the functions use. */
export async function checkCloud(env: string, anchor: Anchor | undefined) {
  const missing = NEEDED.filter((name) => !process.env[name])
  if (missing.length > 0) throw new Error(`要先设好环境变量: ${missing.join('、')}`)
  process.env.TCB_ENV = env
  return checkChain(await auditHead(), anchor)
}
