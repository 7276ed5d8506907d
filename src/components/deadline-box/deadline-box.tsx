import { DAY, dateWords, dayOf, leftWords } from '@core/kit/time'
import { Text, View } from '@tarojs/components'
import './deadline-box.scss'

interface DeadlineBoxProps {
  /** What falls due: `物业答应修好的日子`. */
  title: string
  due: number
  now: number
  /** What happens if it passes. */
  note?: string
}

/** From here on a deadline turns yellow (DESIGN-UI §4). */
const SOON = 3 * DAY

function toneOf(due: number, now: number): 'calm' | 'soon' | 'late' {
  if (now > due) return 'late'
  return due - now <= SOON ? 'soon' : 'calm'
}

/** A date with what is left until it. */
export function DeadlineBox({ title, due, now, note }: DeadlineBoxProps) {
  const today = now <= due && dayOf(due) === dayOf(now)
  return (
    <View className={`deadline-box deadline-box--${toneOf(due, now)}`}>
      <View className="grow">
        <Text className="deadline-box__title">{title}</Text>
        <Text className="deadline-box__date">{dateWords(due)}</Text>
      </View>
      <View className="deadline-box__end">
        <Text className="deadline-box__left">{today ? '就在今天' : leftWords(due, now)}</Text>
        {note && <Text className="deadline-box__title">{note}</Text>}
      </View>
    </View>
  )
}
