import { ENV_ID, REGION } from '../platform'
import type { FunctionsRuntime } from './runtime'

interface Addresses {
  adminUrl: string
  publicUrl: string
  key: string
}

/** Settings of the operator that functions may read; everything else of this process stays hidden. */
function passedOn(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => name.startsWith('LIANXIAN_'))
  return Object.fromEntries(entries) as Record<string, string>
}

/** The environment an instance is born with: it sends the real SDK to the gateway (protocol §1). */
export function functionEnv({ adminUrl, publicUrl, key }: Addresses): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: ENV_ID,
    TCB_ENV: ENV_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    SILENCE: 'true',
    NODE_ENV: 'production',
    LIANXIAN_LOCAL: '1', // a test may say 0, to see what production does
    ...passedOn(),
    LIANXIAN_KEY: key,
    LIANXIAN_PUBLIC_URL: publicUrl,
  }
}

const PUSH_RECEIVER = 'moderation'

/** Delivers what WeChat pushes to the one function that receives it; a failure is printed, not retried. */
export function platformEvents(runtime: FunctionsRuntime, print: (line: string) => void) {
  return async (event: Record<string, unknown>): Promise<void> => {
    try {
      await runtime.invoke(PUSH_RECEIVER, JSON.stringify(event), { source: 'wx_unknown' })
    } catch (error) {
      print(`[${PUSH_RECEIVER}] push not taken: ${String(error)}`)
    }
  }
}
