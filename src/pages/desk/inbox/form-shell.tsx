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

/** The main button of the form that is open. */
export const SUBMIT_ID = 'desk-submit'

export const closeForm = () => setInbox({ form: undefined, drawer: false })

/** A form of the right column. Ctrl+Enter sends from anywhere in it, Escape closes it. */
export function FormShell({
  title,
  submit,
  onSubmit,
  children,
}: PropsWithChildren<FormShellProps>) {
  const busy = useInbox((s) => s.busy)
  return (
    <View className="form" {...(onWeb ? { role: 'form', 'aria-label': title } : {})}>
      <Heading level={2} className="t2">
        {title}
      </Heading>
      {children}
      <View className="form__do">
        <DeskButton words="先不办" onPress={closeForm} />
        <DeskButton
          id={SUBMIT_ID}
          words={submit}
          kind="primary"
          disabled={busy}
          onPress={onSubmit}
        />
      </View>
    </View>
  )
}
