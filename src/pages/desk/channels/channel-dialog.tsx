import type { ChannelView } from '@core/newsroom/health'
import { useEffect, useRef } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { ChannelDanger } from './channel-danger'
import { CommonFields, KindChoice } from './form-common'
import { MailFields } from './form-mail'
import { RobotFields } from './form-robot'
import { useChannelForm } from './use-channel-form'
import './channel-dialog.scss'

interface ChannelDialogProps {
  /** Absent: a new one. */
  channel: ChannelView | undefined
  onClose: () => void
  onChanged: () => void
}

/** Settings of a channel: where it leads, what it gets, and a test. */
export function ChannelDialog({ channel, onClose, onChanged }: ChannelDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const form = useChannelForm(channel, onChanged)
  const { before, draft, wrong, said, busy, change, save, test } = form
  useEffect(() => dialog.current?.showModal(), [])
  const parts = { draft, wrong, change }
  return (
    <dialog ref={dialog} className="form" aria-labelledby="channel-form-title" onClose={onClose}>
      <header className="drawer__head form__head">
        <h2 className="t2" id="channel-form-title">
          {before ? '渠道设置' : '加一个渠道'}
        </h2>
        <button type="button" className="bare drawer__close" aria-label="关上" onClick={onClose}>
          <DeskIcon name="x" side={18} />
        </button>
      </header>
      <div className="form__body">
        <KindChoice {...parts} />
        {draft.kind === 'email' ? (
          <MailFields {...parts} />
        ) : (
          <RobotFields {...parts} before={before} />
        )}
        <CommonFields {...parts} />
        {said && (
          <p className={`note note--${said.tone}`} role="status">
            {said.words}
          </p>
        )}
        {before && <ChannelDanger channel={before} form={form} onClose={onClose} />}
      </div>
      <Foot busy={busy} onTest={() => void test()} onSave={() => void save()} />
    </dialog>
  )
}

interface FootProps {
  busy: string | undefined
  onTest: () => void
  onSave: () => void
}

function Foot({ busy, onTest, onSave }: FootProps) {
  const disabled = busy !== undefined
  return (
    <footer className="form__foot">
      <DeskButton words={busy ?? '存好，发一条试试'} disabled={disabled} onPress={onTest} />
      <DeskButton words={busy ?? '存好'} kind="primary" disabled={disabled} onPress={onSave} />
    </footer>
  )
}
