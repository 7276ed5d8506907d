import { onWeb } from '@src/platform'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { DeskButton } from '../frame/desk-button'
import { closePart, useReferring } from './referral-store'

interface PartFormProps {
  title: string
  submit: string
  danger?: boolean
  onSubmit: () => void
}

/** A small form inside a card: what it is about stands right above it. */
export function PartForm(props: PropsWithChildren<PartFormProps>) {
  const { title, submit, danger, onSubmit, children } = props
  const busy = useReferring((s) => s.busy)
  return (
    <View className="referral__form" {...(onWeb ? { role: 'form', 'aria-label': title } : {})}>
      {children}
      <View className="form__do">
        <DeskButton words="先不办" onPress={closePart} />
        <DeskButton
          words={submit}
          kind={danger ? 'danger' : 'primary'}
          disabled={busy}
          onPress={onSubmit}
        />
      </View>
    </View>
  )
}
