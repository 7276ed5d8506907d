import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Icon } from '../icon/icon'
import { spoken } from '../spoken'
import './field-block.scss'

interface FieldBlockProps {
  title: string
  /** A few words behind the title. */
  hint?: string
  optional?: boolean
  /** `[58, 500]` shows 58/500. */
  count?: readonly [number, number]
  /** In place of count and 选填. */
  aside?: ReactNode
  error?: string
  /** Scroll target: `<Page>` scrolls to the first wrong field by it. */
  id?: string
}

/** A question of a form: title above, what was wrong below (DESIGN-UI §8). */
export function FieldBlock(props: PropsWithChildren<FieldBlockProps>) {
  const { title, hint, optional, count, aside, error, id, children } = props
  const end = count ? `${count[0]}/${count[1]}` : optional && '选填'
  return (
    <View className="field-block" id={id}>
      <View className="field-block__head">
        <View className="grow">
          <Text className="field-block__title">{title}</Text>
          {hint && <Text className="field-block__hint">{hint}</Text>}
        </View>
        {aside ?? (end && <Text className="field-block__end">{end}</Text>)}
      </View>
      {children}
      {error && (
        <View className="field-block__error" {...spoken({ role: 'alert' })}>
          <Icon name="warning-circle-bold" size={16} color="danger" className="field-block__sign" />
          <Text className="grow">{error}</Text>
        </View>
      )}
    </View>
  )
}
