import type { Template } from '@core/cases/templates'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { Field } from '../frame/field'
import { useInbox } from './inbox-store'
import { TemplateChips } from './template-chips'

interface SayBoxProps {
  label: string
  send: string
  /** Ready sentences to start from. */
  templates?: readonly Template[]
  /** Tells whether it went; words that did not go stay. */
  onSend: (text: string) => Promise<boolean>
}

/** A line to write and a button to send it. */
export function SayBox({ label, send, templates = [], onSend }: SayBoxProps) {
  const busy = useInbox((s) => s.busy)
  const [text, setText] = useState('')
  const submit = async () => {
    if (text.trim().length >= 2 && (await onSend(text))) setText('')
  }
  return (
    <View className="say">
      {templates.length > 0 && (
        <TemplateChips
          templates={templates}
          onChoose={(i) => setText(templates[i]?.text ?? text)}
        />
      )}
      <Field label={label} value={text} onChange={setText} rows={2} max={500} />
      <DeskButton
        words={send}
        kind="soft"
        size="small"
        disabled={busy || text.trim().length < 2}
        onPress={() => void submit()}
      />
    </View>
  )
}
