import { AppError } from '@core/kit/errors'
import { deviceWord } from '@src/device'
import { useEffect, useState } from 'react'

interface Read {
  id: string | undefined
  /** As the page was answered, this reader perhaps not yet among them. */
  people: number | undefined
  read: (id: string, device: string) => Promise<{ people: number }>
}

/**
 * Says once that somebody opened it and tells how many did. Without an answer the page stays as it
 * is and counts later. `read` is kept from the first time the text is there.
 */
export function useReading({ id, people = 0, read }: Read): number {
  const [counted, setCounted] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a text, not for each drawing
  useEffect(() => {
    if (!id) return
    read(id, deviceWord()).then(
      (now) => setCounted(now.people),
      (failure: unknown) => {
        if (!(failure instanceof AppError)) throw failure
      },
    )
  }, [id])
  return Math.max(counted, people)
}
