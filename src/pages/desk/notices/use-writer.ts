import type { FieldErrors } from '@core/kit/errors'
import { noticesApi } from '@core/notices/api'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { type KeptForm, useKeptForm } from '../frame/use-kept-form'
import { type DraftForm, draftOf } from './draft-form'

interface Said {
  tone: 'green' | 'red'
  words: string
}

export interface Writer {
  form: DraftForm
  /** What is typed stays on this computer until it is saved. */
  kept: KeptForm<DraftForm>
  wrong: FieldErrors
  said: Said | undefined
  busy: boolean
  change: (part: Partial<DraftForm>) => void
  save: () => Promise<void>
  publish: () => Promise<void>
  drop: () => Promise<void>
}

interface Options {
  noticeId: string | undefined
  first: DraftForm
  /** Something was kept, published or dropped: where to look now. */
  onKept: (noticeId: string | undefined) => void
}

/** The server names a field of a list `draft.points.0.name`; the form shows it at its part. */
function fieldsOf(fields: FieldErrors = {}): FieldErrors {
  const named: FieldErrors = {}
  for (const [path, sentence] of Object.entries(fields)) {
    const [, part = path] = /^(?:draft\.)?([a-zA-Z]+)/.exec(path) ?? []
    named[part] ??= sentence
  }
  return named
}

/** A draft, a correction and a new notice are kept apart. */
const slotOf = (noticeId: string | undefined, { corrects }: DraftForm) =>
  `notice.${noticeId ?? (corrects ? `corrects.${corrects}` : 'new')}`

/** A notice being written: kept, published or thrown away. */
export function useWriter({ noticeId, first, onKept }: Options): Writer {
  const kept = useKeptForm(slotOf(noticeId, first), first)
  const { form, change } = kept
  const [wrong, setWrong] = useState<FieldErrors>({})
  const [said, setSaid] = useState<Said>()
  const [busy, setBusy] = useState(false)

  const run = async (work: () => Promise<string | undefined>, words: string) => {
    if (busy) return
    setBusy(true)
    setSaid(undefined)
    setWrong({})
    try {
      const saved = await work()
      kept.forget()
      setSaid({ tone: 'green', words })
      onKept(saved)
    } catch (failure) {
      const { message, fields } = asAppError(failure)
      setSaid({ tone: 'red', words: message })
      setWrong(fieldsOf(fields))
    } finally {
      setBusy(false)
    }
  }
  const keep = async () => {
    const known = noticeId ? { noticeId } : {}
    return (await call(noticesApi.save, { ...known, draft: draftOf(form) })).noticeId
  }
  return {
    ...{ form, kept, change, wrong, said, busy },
    save: () => run(keep, '存好了，别人还看不到'),
    publish: () =>
      run(
        async () => (await call(noticesApi.publish, { noticeId: await keep() })).noticeId,
        '发出去了',
      ),
    drop: () =>
      run(async () => {
        if (noticeId) await call(noticesApi.drop, { noticeId })
        return undefined
      }, '扔掉了'),
  }
}
