import type { ChannelView } from '@core/newsroom/health'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import type { useChannelForm } from './use-channel-form'

interface DangerProps {
  channel: ChannelView
  form: ReturnType<typeof useChannelForm>
  onClose: () => void
}

/** Off for a while, or gone for good; the second asks once more. */
export function ChannelDanger({ channel: { channelId, enabled }, form, onClose }: DangerProps) {
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
