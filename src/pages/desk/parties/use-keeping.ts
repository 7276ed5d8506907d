import type { FieldErrors } from '@core/kit/errors'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'

interface Said {
  tone: 'green' | 'red'
  words: string
}

/** Keeps something once: what was wrong with it, or that it is kept. */
export function useKeeping(onSaved: () => void) {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<FieldErrors>({})
  const [said, setSaid] = useState<Said>()
  const keep = async (work: () => Promise<string>): Promise<boolean> => {
    setBusy(true)
    setWrong({})
    setSaid(undefined)
    try {
      setSaid({ tone: 'green', words: await work() })
      onSaved()
      return true
    } catch (failure) {
      const { message, fields = {} } = asAppError(failure)
      setWrong(fields)
      setSaid({ tone: 'red', words: message })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, wrong, said, keep }
}
