import { momentWords } from '@core/kit/time'
import { noticesApi } from '@core/notices/api'
import type { WarningView } from '@core/notices/views'
import { WARNING_STATE_LABEL, warningName } from '@core/notices/warning'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { Line, Part } from './fields'
import { RelayPreview } from './relay-preview'

interface LiftProps {
  warning: WarningView
  onChanged: () => void
}

function Lift({ warning: { warningId }, onChanged }: LiftProps) {
  const [words, setWords] = useState('')
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const lift = async () => {
    setBusy(true)
    setFailed('')
    try {
      await call(noticesApi.lift, { warningId, words: words.trim() })
      onChanged()
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Part title="解除">
      <Line
        label="解除的原文"
        rows={3}
        max={500}
        value={words}
        wrong={failed || undefined}
        placeholder="云溪区气象台 18 时解除大风黄色预警信号"
        onChange={setWords}
      />
      <div className="ndesk__row">
        <DeskButton
          words={busy ? '正在办…' : '解除，首页收起来'}
          kind="primary"
          disabled={busy || words.trim().length < 4}
          onPress={() => void lift()}
        />
      </div>
    </Part>
  )
}

interface WarningOutProps extends LiftProps {
  onReplace: () => void
}

/** A relayed warning: locked, to be lifted or replaced, never edited. */
export function WarningOut({ warning, onChanged, onReplace }: WarningOutProps) {
  const { state, station, issuedAt, text, sha256 } = warning
  return (
    <>
      <section className="ndesk__main" aria-label="转出去的预警">
        <div className="ndesk__scroll">
          <Part title={warningName(warning)}>
            <p className="meta">
              {station} {momentWords(issuedAt)} 发布，{WARNING_STATE_LABEL[state]}
            </p>
            <blockquote className="ndesk__locked">{text}</blockquote>
            <p className="meta">原文已锁住，指纹 {sha256.slice(0, 12)}</p>
            {state === 'standing' && (
              <div className="ndesk__row">
                <DeskButton words="发布单位换了新的一条" kind="soft" onPress={onReplace} />
              </div>
            )}
          </Part>
          {state === 'standing' && <Lift warning={warning} onChanged={onChanged} />}
        </div>
      </section>
      <RelayPreview warning={warning} />
    </>
  )
}
