import type { Input, Output, Procedure } from '@core/kit/contract'
import { AppError, SENTENCES } from '@core/kit/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from './call'

export interface Called<T> {
  /** The last answer; kept while a newer one is on its way and when it fails. */
  data: T | undefined
  error: AppError | undefined
  loading: boolean
  reload: () => void
}

/** What went wrong as something to show: anything unexpected reads as our own mistake. */
export function asAppError(failure: unknown): AppError {
  if (failure instanceof AppError) return failure
  console.error(failure)
  return new AppError('Internal', SENTENCES.Internal)
}

type State<T> = Omit<Called<T>, 'reload'>

/** Asks while a part is shown and again when the input changes; `undefined` input asks nothing. */
export function useCall<P extends Procedure>(
  procedure: P,
  input: Input<P> | undefined,
): Called<Output<P>> {
  const asked = input === undefined ? undefined : JSON.stringify(input)
  const [state, setState] = useState<State<Output<P>>>({
    data: undefined,
    error: undefined,
    loading: asked !== undefined,
  })
  const turn = useRef(0)

  const ask = useCallback(() => {
    if (asked === undefined) return
    turn.current += 1
    const mine = turn.current
    const settle = (next: (before: State<Output<P>>) => State<Output<P>>) => {
      // A late answer to an older question is dropped.
      if (mine === turn.current) setState(next)
    }
    setState((before) => ({ ...before, loading: true }))
    call(procedure, JSON.parse(asked)).then(
      (data) => settle(() => ({ data, error: undefined, loading: false })),
      (failure: unknown) =>
        settle((before) => ({ data: before.data, error: asAppError(failure), loading: false })),
    )
  }, [procedure, asked])

  useEffect(() => {
    ask()
    return () => {
      turn.current += 1
    }
  }, [ask])

  return { ...state, reload: ask }
}
