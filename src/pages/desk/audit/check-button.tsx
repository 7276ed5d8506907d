import { peopleApi } from '@core/people/api'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'

/** Goes along the whole chain now, and says whether it is whole. */
export function CheckButton() {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ tone: string; words: string }>()
  const check = async () => {
    setBusy(true)
    try {
      const { rows, fingerprint, broken } = await call(peopleApi.checkAudit, {})
      const whole = `完整，${rows} 条，末尾指纹 ${fingerprint.slice(0, 8)}`
      setSaid(broken ? { tone: 'red', words: broken.why } : { tone: 'green', words: whole })
    } catch (failure) {
      setSaid({ tone: 'yellow', words: asAppError(failure).message })
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {said && <output className={`tag tag--${said.tone}`}>{said.words}</output>}
      <button
        type="button"
        className="btn btn--plain btn--small"
        disabled={busy}
        onClick={() => void check()}
      >
        {busy ? '正在核…' : '核一遍完整不完整'}
      </button>
    </>
  )
}
