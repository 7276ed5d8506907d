import type { AppError } from '@core/kit/errors'
import { peopleApi } from '@core/people/api'
import type { SignInView } from '@core/people/sign-in/sign-in'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useCallback, useEffect, useState } from 'react'

export interface Scan {
  view: SignInView | undefined
  error: AppError | undefined
  /** What was said to it. */
  answer: 'yes' | 'no' | undefined
  busy: 'yes' | 'no' | undefined
  ask: () => void
  say: (word: 'yes' | 'no') => void
}

/** Looks at a desk's code, and says yes or no to it. */
export function useScan(nonce: string | undefined): Scan {
  const [view, setView] = useState<SignInView>()
  const [error, setError] = useState<AppError>()
  const [answer, setAnswer] = useState<Scan['answer']>()
  const [busy, setBusy] = useState<Scan['busy']>()

  const ask = useCallback(() => {
    if (!nonce) return
    setError(undefined)
    call(peopleApi.scanSignIn, { nonce }).then(setView, (failure: unknown) =>
      setError(asAppError(failure)),
    )
  }, [nonce])
  useEffect(ask, [ask])

  const say = async (word: 'yes' | 'no') => {
    if (!nonce || busy) return
    setBusy(word)
    try {
      await call(word === 'yes' ? peopleApi.confirmSignIn : peopleApi.refuseSignIn, { nonce })
      setAnswer(word)
    } catch (failure) {
      setError(asAppError(failure))
    } finally {
      setBusy(undefined)
    }
  }
  return { view, error, answer, busy, ask, say: (word) => void say(word) }
}
