import { noticesApi } from '@core/notices/api'
import type { DeskNotice } from '@core/notices/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { Line, Part } from './fields'

interface WithdrawPartProps {
  notice: DeskNotice
  corrected: boolean
  onChanged: () => void
  onCorrect: () => void
}

function Withdraw({ noticeId, taken, onChanged }: DeskNotice & { onChanged: () => void }) {
  const [words, setWords] = useState('')
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const withdraw = async () => {
    setBusy(true)
    setFailed('')
    try {
      await call(noticesApi.withdraw, { noticeId, words: words.trim() })
      onChanged()
    } catch (failure) {
      setFailed(asAppError(failure).message)
      setBusy(false)
    }
  }
  return (
    <>
      <Line
        label="哪里不对"
        rows={2}
        max={200}
        value={words}
        wrong={failed || undefined}
        hint="这句话所有人看得到"
        placeholder="日子写错了，是 18 号起"
        onChange={setWords}
      />
      <div className="ndesk__row">
        <DeskButton
          words={busy ? '正在撤…' : '撤回这条'}
          kind="danger"
          disabled={busy || words.trim().length < 4}
          onPress={() => void withdraw()}
        />
        {taken > 0 && <span className="meta">约了的 {taken} 位会收到提醒</span>}
      </div>
    </>
  )
}

/** Taking a notice back with a public word, and the corrected one after it (P3). */
export function WithdrawPart({ notice, corrected, onChanged, onCorrect }: WithdrawPartProps) {
  if (notice.state === 'published') {
    return (
      <Part title="撤回">
        <Withdraw {...notice} onChanged={onChanged} />
      </Part>
    )
  }
  if (corrected) return null
  return (
    <Part title="更正">
      <div className="ndesk__row">
        <DeskButton words="照着改一份，发更正" kind="soft" onPress={onCorrect} />
      </div>
    </Part>
  )
}
