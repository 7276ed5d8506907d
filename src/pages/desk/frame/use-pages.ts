import type { Input, Output, Procedure } from '@core/kit/contract'
import type { Cursor } from '@core/kit/page'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useCallback, useEffect, useState } from 'react'

interface Paged<Row> {
  rows: readonly Row[]
  next: Cursor | null
}

type Paging = Procedure & { readonly verb: string }

/** A list read page by page: the first when the question changes, more on request. */
export function usePages<P extends Paging, Row>(procedure: P, question: string) {
  const [shown, setShown] = useState<Paged<Row>>()
  const [failed, setFailed] = useState('')
  const load = useCallback(
    async (after?: Cursor) => {
      try {
        const input = { ...JSON.parse(question), ...(after ? { after } : {}) } as Input<P>
        const page = (await call(procedure, input)) as Output<P> & Paged<Row>
        setFailed('')
        setShown((before) => ({
          rows: after ? [...(before?.rows ?? []), ...page.rows] : page.rows,
          next: page.next,
        }))
      } catch (failure) {
        setFailed(asAppError(failure).message)
      }
    },
    [procedure, question],
  )
  useEffect(() => {
    void load()
  }, [load])
  const next = shown?.next
  return {
    rows: shown?.rows,
    failed,
    again: () => void load(),
    more: next ? () => void load(next) : undefined,
  }
}
