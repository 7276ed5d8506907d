import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './card.scss'

interface CardProps {
  title?: string
  /** On the right of the title: a date, a link. */
  aside?: ReactNode
  tone?: 'plain' | 'lamp'
  className?: string
}

/** A white sheet with round corners and no shadow. */
export function Card(props: PropsWithChildren<CardProps>) {
  const { title, aside, tone = 'plain', className = '', children } = props
  return (
    <View className={`card card--${tone} ${className}`}>
      {(title || aside) && (
        <View className="card__head">
          <Text className="card__title">{title}</Text>
          {aside}
        </View>
      )}
      {children}
    </View>
  )
}
