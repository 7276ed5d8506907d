import type { FieldErrors } from '@core/kit/errors'
import { peopleApi } from '@core/people/api'
import { RETENTION, RETENTION_KEYS, type Retention } from '@core/people/data/data'
import { call } from '@src/cloud/call'
import { asAppError, useCall } from '@src/cloud/use-call'
import { useState } from 'react'
import { FormField } from '../frame/form-field'

const NOTHING = {}

type Typed = Partial<Record<keyof Retention, string>>

/** How long each kind of thing is kept; a change stands in the log (MISSION S3). */
export function RetentionForm() {
  const { data, reload } = useCall(peopleApi.retention, NOTHING)
  const [typed, setTyped] = useState<Typed>({})
  const [wrong, setWrong] = useState<FieldErrors>({})
  const [said, setSaid] = useState('')
  if (!data) return null
  const save = async () => {
    const form = RETENTION_KEYS.map((key) => [key, Number(typed[key] ?? data[key])])
    try {
      await call(peopleApi.setRetention, Object.fromEntries(form) as Retention)
      setWrong({})
      setTyped({})
      setSaid('存好了，从下一个钟头起照这个删')
      reload()
    } catch (failure) {
      const { fields, message } = asAppError(failure)
      setWrong(fields ?? {})
      setSaid(fields ? '' : message)
    }
  }
  return (
    <section aria-label="存多久">
      <h2>存多久</h2>
      <div className="retention">
        {RETENTION_KEYS.map((key) => (
          <FormField
            key={key}
            label={RETENTION[key].words}
            hint={`${RETENTION[key].unit}，${RETENTION[key].least} 到 ${RETENTION[key].most}`}
            type="number"
            value={typed[key] ?? String(data[key])}
            wrong={wrong[key]}
            onChange={(value) => setTyped({ ...typed, [key]: value })}
          />
        ))}
      </div>
      <div className="ledger__bar">
        <button type="button" className="btn btn--plain" onClick={() => void save()}>
          存好
        </button>
        {said && <output className="meta">{said}</output>}
      </div>
    </section>
  )
}
