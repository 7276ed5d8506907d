import { onWeb } from '@src/platform'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { DeskButton } from '../frame/desk-button'
import { Heading } from '../frame/heading'
import { setInbox, useInbox } from './inbox-store'

interface FormShellProps {
  title: string
  submit: string
  onSubmit: () => void
}

export const closeForm = () => setInbox({ form: undefined, drawer: false })

/** A form of the right column. Ctrl+Enter sends from anywhere in it, Escape closes it. */
export function FormShell({
  title,
  submit,
  onSubmit,
  children,
}: PropsWithChildren<FormShellProps>) {
  const busy = useInbox((s) => s.busy)
  const byKey = (event: unknown) => {
    const { key, ctrlKey, metaKey } = event as KeyboardEvent
    if (key === 'Enter' && (ctrlKey || metaKey)) onSubmit()
  }
  return (
    <View
      className="form"
      {...(onWeb ? { role: 'form', 'aria-label': title, onKeyDown: byKey } : {})}
    >
      <Heading level={2} className="t2">
        {title}
      </Heading>
      {children}
      <View className="form__do">
        <DeskButton words="先不办" onPress={closeForm} />
        <DeskButton words={submit} kind="primary" disabled={busy} onPress={onSubmit} />
      </View>
    </View>
  )
}
