import type { ChannelView } from '@core/newsroom/health'
import { useEffect, useRef, useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { MailFields, RobotFields } from './form-address'
import { CommonFields, KindChoice } from './form-common'
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
        <button type="button" className="drawer__close" aria-label="关上" onClick={onClose}>
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
        {before && <Danger channel={before} form={form} onClose={onClose} />}
      </div>
      <footer className="form__foot">
        <DeskButton
          words={busy ?? '存好，发一条试试'}
          disabled={busy !== undefined}
          onPress={() => void test()}
        />
        <DeskButton
          words={busy ?? '存好'}
          kind="primary"
          disabled={busy !== undefined}
          onPress={() => void save()}
        />
      </footer>
    </dialog>
  )
}

interface DangerProps {
  channel: ChannelView
  form: ReturnType<typeof useChannelForm>
  onClose: () => void
}

/** Off for a while, or gone for good; the second asks once more. */
function Danger({ channel: { channelId, enabled }, form, onClose }: DangerProps) {
  const [sure, setSure] = useState(false)
  const remove = async () => {
    if (await form.remove(channelId)) onClose()
  }
  return (
    <div className="form__danger">
      <DeskButton
        words={enabled ? '先关掉' : '打开'}
        size="small"
        disabled={form.busy !== undefined}
        onPress={() => void form.turn(channelId, !enabled)}
      />
      {sure ? (
        <DeskButton
          words="真的删掉，没送到的进死信"
          kind="danger"
          size="small"
          onPress={() => void remove()}
        />
      ) : (
        <DeskButton words="删掉" kind="danger" size="small" onPress={() => setSure(true)} />
      )}
    </div>
  )
}
