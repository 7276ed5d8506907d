import type { FieldErrors } from '@core/kit/errors'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'

export interface Said {
  tone: 'green' | 'red'
  words: string
}

/** Fields by their name in the form, which is one part of what is sent. */
const inForm = (fields: FieldErrors = {}): FieldErrors =>
  Object.fromEntries(
    Object.entries(fields).map(([field, words]) => [
      field.replace(/^(draft|aftermath)\./, ''),
      words,
    ]),
  )

/** One step at a time: whether it runs, which fields were wrong, what to say afterwards. */
export function useDoing() {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<FieldErrors>({})
  const [said, setSaid] = useState<Said>()
  const doing = async <T>(work: () => Promise<T>, done: string): Promise<T | undefined> => {
    setBusy(true)
    setWrong({})
    setSaid(undefined)
    try {
      const value = await work()
      setSaid({ tone: 'green', words: done })
      return value
    } catch (failure) {
      const { message, fields } = asAppError(failure)
      setWrong(inForm(fields))
      setSaid({ tone: 'red', words: message })
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, wrong, said, doing }
}
