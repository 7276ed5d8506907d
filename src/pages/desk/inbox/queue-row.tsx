import { dueWords, type Nearness, nearness } from '@core/cases/deadline'
import type { QueueRow as Row } from '@core/cases/views'
import { agoWords } from '@core/kit/time'
import { CATEGORIES } from '@core/tips/categories'
import { CATEGORY_ICONS } from '@src/components/icon/category-icons'
import { Drawing } from '@src/components/icon/drawing'
import type { IconName } from '@src/components/icon/icons'
import type { IconColor } from '@src/components/icon/palette'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { DeskIcon } from '../frame/desk-icon'
import { Press } from '../frame/press'

const TONE: Record<Nearness, { tag: string; icon: IconName; color: IconColor }> = {
  overdue: { tag: 'tag--red', icon: 'warning-circle-bold', color: 'danger' },
  today: { tag: 'tag--red', icon: 'clock-countdown-bold', color: 'danger' },
  tomorrow: { tag: 'tag--yellow', icon: 'clock-bold', color: 'lamp' },
  later: { tag: '', icon: 'clock-bold', color: 'ink2' },
}

interface TagProps {
  icon: IconName
  color: IconColor
  words: string
  tone?: string
}

function Tag({ icon, color, words, tone = '' }: TagProps) {
  return (
    <View className={`tag ${tone}`}>
      <DeskIcon name={icon} side={13} color={color} />
      <Text>{words}</Text>
    </View>
  )
}

function Due({ dueAt, now }: { dueAt: number; now: number }) {
  const { tag, icon, color } = TONE[nearness(dueAt, now)]
  return <Tag icon={icon} color={color} tone={tag} words={dueWords(dueAt, now)} />
}

function Tags({ row, now }: { row: Row; now: number }) {
  return (
    <View className="row-line__tags">
      {row.dueAt !== null && <Due dueAt={row.dueAt} now={now} />}
      {row.sealed && (
        <Tag icon="shield-check-bold" color="brand" tone="tag--green" words="特殊保护" />
      )}
      {row.similar > 0 && (
        <Tag icon="copy-bold" color="lamp" tone="tag--yellow" words={`疑似重复 ${row.similar}`} />
      )}
      {row.claimedBy && <View className="tag">{row.claimedBy.name}在办</View>}
      {row.photos > 0 && <Tag icon="image-bold" color="ink2" words={String(row.photos)} />}
    </View>
  )
}

interface QueueRowProps {
  row: Row
  /** To the minute: a row is drawn again when its words change, not every second. */
  now: number
  open: boolean
  /** Chosen or not, while rows are being chosen. */
  chosen: boolean | undefined
  onOpen: (row: Row) => void
}

/** One row: about 86 high, a green bar on the left when it is open (DESIGN-UI §4). */
export const QueueRow = memo(function QueueRow({ row, now, open, chosen, onOpen }: QueueRowProps) {
  return (
    <Press
      id={`row-${row.id}`}
      role="option"
      selected={open}
      {...(chosen === undefined ? {} : { checked: chosen })}
      className={`row-line ${open ? 'row-line--on' : ''}`}
      onPress={() => onOpen(row)}
    >
      {chosen !== undefined && (
        <View className={`check__box row-line__pick ${chosen ? 'check__box--on' : ''}`}>
          {chosen && <DeskIcon name="check-bold" side={11} color="white" />}
        </View>
      )}
      <View className="row-line__kind">
        <Drawing
          shapes={CATEGORY_ICONS[CATEGORIES[row.categoryId].icon]}
          color="brand"
          className="desk-icon desk-icon--20"
        />
      </View>
      <View className="row-line__words">
        <View className="row-line__title">
          {row.unread && <View className="row-line__new" />}
          {row.unread && <Text className="only-heard">未读</Text>}
          <Text className="t3 ellipsis">{row.title}</Text>
        </View>
        <View className="row-line__from ellipsis">
          {[row.community, row.source, agoWords(row.createdAt, now)].filter(Boolean).join(' · ')}
        </View>
        <Tags row={row} now={now} />
      </View>
    </Press>
  )
})
