import { SECOND } from '@core/kit/time'
import { peopleApi } from '@core/people/api'
import type { SignInCode } from '@core/people/sign-in/sign-in'
import { call } from '@src/cloud/call'
import { newKey } from '@src/cloud/keys'
import { becomeMe } from '@src/cloud/session'
import { keepToken } from '@src/cloud/token'
import { asAppError } from '@src/cloud/use-call'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { goOn } from '../frame/sign-in-first'

type Phase = 'asking' | 'showing' | 'scanned' | 'refused' | 'resting' | 'failed'

export interface QrSignIn {
  phase: Phase
  code: SignInCode | undefined
  /** ms until the code is replaced. */
  left: number
  failed: string
  renew: () => void
}

const ASK_EVERY = 1.5 * SECOND
/** After so many codes nobody scanned, a forgotten window stops asking for more. */
const MOST_UNSEEN = 15

const aSecret = () => `${newKey()}${newKey()}`

interface Shown {
  code: SignInCode
  secret: string
  until: number
}

/** A code on this screen, renewed as it ages, until a phone says yes; then the session is taken. */
export function useQrSignIn(shared: boolean): QrSignIn {
  const { params } = useRouter<{ to?: string }>()
  const to = decodeURIComponent(params.to ?? '')
  const [shown, setShown] = useState<Shown>()
  const [phase, setPhase] = useState<Phase>('asking')
  const [failed, setFailed] = useState('')
  const [now, setNow] = useState(Date.now)
  const unseen = useRef(0)

  const begin = useCallback(async () => {
    setPhase('asking')
    const secret = aSecret()
    try {
      const code = await call(peopleApi.beginSignIn, { secret, shared })
      setShown({ code, secret, until: Date.now() + code.lasts })
      setPhase('showing')
    } catch (failure) {
      setShown(undefined)
      setFailed(asAppError(failure).message)
      setPhase('failed')
    }
  }, [shared])

  const take = useCallback(
    async ({ code, secret }: Shown) => {
      const grant = await call(peopleApi.takeSession, { nonce: code.nonce, secret })
      keepToken(grant.token, shared ? 'window' : 'device')
      becomeMe(grant.me)
      await goOn(grant.me, to)
    },
    [shared, to],
  )

  const look = useCallback(
    async (at: Shown) => {
      const ask = { nonce: at.code.nonce, secret: at.secret }
      try {
        const { state } = await call(peopleApi.signInState, ask)
        if (state === 'confirmed') return await take(at)
        if (state === 'refused') return setPhase('refused')
        if (state === 'scanned') setPhase('scanned')
      } catch (failure) {
        const { code, message } = asAppError(failure)
        // Without a network the code stays; it is asked after again, or replaced when it is old.
        if (code === 'Unavailable') return
        setFailed(message)
        setPhase('failed')
      }
    },
    [take],
  )

  useEffect(() => {
    unseen.current = 0
    void begin()
  }, [begin])

  useEffect(() => {
    if (!shown || (phase !== 'showing' && phase !== 'scanned')) return
    const tick = setInterval(() => setNow(Date.now()), SECOND)
    const asker = setInterval(() => {
      if (!document.hidden) void look(shown)
    }, ASK_EVERY)
    return () => {
      clearInterval(tick)
      clearInterval(asker)
    }
  }, [shown, phase, look])

  const left = shown ? shown.until - now : 0
  const old = shown !== undefined && left <= 0 && (phase === 'showing' || phase === 'scanned')
  useEffect(() => {
    if (!old) return
    unseen.current += 1
    if (unseen.current >= MOST_UNSEEN || document.hidden) setPhase('resting')
    else void begin()
  }, [old, begin])

  const renew = useCallback(() => {
    unseen.current = 0
    void begin()
  }, [begin])
  return { phase, code: phase === 'failed' ? undefined : shown?.code, left, failed, renew }
}
