import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { spoken } from '../spoken'
import './receipt-card.scss'

interface ReceiptCardProps {
  /** Above the tear line. */
  head: ReactNode
}

/** A card that looks torn off a pad: the sign of a receipt wherever one is shown. */
export function ReceiptCard({ head, children }: PropsWithChildren<ReceiptCardProps>) {
  return (
    <View className="receipt-card">
      {head}
      <View className="receipt-card__tear" {...spoken({ hidden: true })}>
        <View className="receipt-card__hole receipt-card__hole--left" />
        <View className="receipt-card__hole receipt-card__hole--right" />
      </View>
      {children}
    </View>
  )
}

/** A receipt number so that it can be read out: `1013-07` is said digit by digit. */
export function ReceiptNumber({ number, big }: { number: string; big?: boolean }) {
  return (
    <View
      className={`receipt-number ${big ? 'receipt-number--big' : ''}`}
      {...spoken({ role: 'img', label: `回执号 ${[...number].join(' ')}` })}
    >
      <Text className="receipt-number__name">{big ? '回执号' : '回执'}</Text>
      <Text className="receipt-number__digits">{number}</Text>
      {big && <Text className="receipt-number__name">打电话来问，报这个号就行</Text>}
    </View>
  )
}
