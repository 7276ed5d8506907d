import { peopleApi } from '@core/people/api'
import type { OpenedIdentity } from '@core/people/trust/identity'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { FormField } from '../frame/form-field'

interface OpenFormProps {
  tipId: string
  onOpened: (identity: OpenedIdentity) => void
  onLeave: () => void
}

/** Why it has to be opened: the informant reads these words. */
export function OpenForm({ tipId, onOpened, onLeave }: OpenFormProps) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    try {
      onOpened(await call(peopleApi.openIdentity, { tipId, reason }))
    } catch (failure) {
      setWrong(asAppError(failure).message)
      setBusy(false)
    }
  }
  return (
    <form
      className="ledger__form"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <FormField
        label="为什么要看"
        value={reason}
        hint="本人会看到这句话"
        wrong={wrong}
        onChange={setReason}
      />
      <button type="submit" className="btn btn--primary" disabled={busy}>
        {busy ? '正在打开…' : '写好原因，打开'}
      </button>
      <button type="button" className="btn btn--plain" onClick={onLeave}>
        不看了
      </button>
    </form>
  )
}
