import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { Tap } from '../tap/tap'
import './cell.scss'

interface CellProps {
  icon: IconName
  words: string
  note?: string
  /** At its end in place of the arrow. */
  end?: ReactNode
  count?: number
  onTap: () => void
}

/** One line of a list that leads somewhere. */
export function Cell({ icon, words, note, end, count = 0, onTap }: CellProps) {
  return (
    <Tap className="cell" onTap={onTap}>
      <Icon name={icon} size={24} color="brand" className="cell__icon" />
      <View className="grow">
        <Text className="cell__words">{words}</Text>
        {note && <Text className="cell__note">{note}</Text>}
      </View>
      {count > 0 && <Text className="cell__count">{count}</Text>}
      {end ?? <Icon name="caret-right-bold" size={14} color="ink3" />}
    </Tap>
  )
}

/** Cells under each other on one card. */
export function CellList({ children }: { children: ReactNode }) {
  return <View className="cell-list">{children}</View>
}
