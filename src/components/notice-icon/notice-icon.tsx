import type { NoticeKind } from '@core/notices/notice'
import { View } from '@tarojs/components'
import '../category-icon/category-icon.scss'
import { CATEGORY_ICONS } from '../icon/category-icons'
import { Drawing } from '../icon/drawing'

const DRAWING: Record<NoticeKind, keyof typeof CATEGORY_ICONS> = {
  vaccine: 'syringe',
  clinic: 'first-aid-kit',
  outage: 'drop',
  service: 'hand-heart',
  event: 'flower-tulip',
  other: 'speaker-high',
}

/** What a notice is about, on a pale green square beside its title. */
export function NoticeIcon({ kind }: { kind: NoticeKind }) {
  return (
    <View className="category-icon">
      <Drawing shapes={CATEGORY_ICONS[DRAWING[kind]]} size={26} color="brand" />
    </View>
  )
}
