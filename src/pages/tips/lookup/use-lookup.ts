import { AppError } from '@core/kit/errors'
import { normaliseCode } from '@core/kit/ids'
import { tipsApi } from '@core/tips/api'
import type { TipStatus } from '@core/tips/views'
import { call } from '@src/cloud/call'
import { useRef, useState } from 'react'

export const CODE_LENGTH = 8

export interface Lookup {
  status: TipStatus | undefined
  /** One sentence under the field. */
  fault: string
  busy: boolean
  look: (typed: string) => Promise<void>
  again: () => void
}

/** The status behind a secret code: needs no sign-in and says nothing of who reported (T5). */
export function useLookup(): Lookup {
  const [status, setStatus] = useState<TipStatus>()
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const asking = useRef(false)

  const look = async (typed: string) => {
    const code = normaliseCode(typed)
    if (code.length !== CODE_LENGTH) {
      setFault(`查询码是 ${CODE_LENGTH} 位，您写了 ${code.length} 位`)
      return
    }
    if (asking.current) return
    asking.current = true
    setBusy(true)
    setFault('')
    try {
      setStatus(await call(tipsApi.lookup, { code }))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setFault(error.message)
    } finally {
      asking.current = false
      setBusy(false)
    }
  }

  return { status, fault, busy, look, again: () => setStatus(undefined) }
}

/** The code a link or a 小程序码 carries: `?code=…`, or `scene` as WeChat hands it over. */
export function codeFrom(params: Partial<Record<string, string>>): string {
  const scene = params.scene ? decodeURIComponent(params.scene) : ''
  return normaliseCode(params.code ?? scene.replace(/^code=/, ''))
}
