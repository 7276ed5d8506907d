import type { DayView } from '@core/feedback/views'
import { dateWords, shanghai } from '@core/kit/time'
import { Icon } from '@src/components/icon/icon'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import './day-card.scss'

/** `周三`, the last word of `10月14日 周三`. */
const weekdayOf = (ms: number) => dateWords(ms).split(' ')[1] ?? ''

function wordsOf({ today, at, asked, answered }: DayView): [title: string, note: string] {
  if (!today) {
    const [date] = dateWords(at).split(' ')
    return [`下个${weekdayOf(at)}是互动反馈日`, `${date}集中回话，有问的先问着`]
  }
  const counts = asked > 0 ? `已答 ${answered}/${asked} 件` : '今天还没人问'
  return ['今天是互动反馈日', counts]
}

/** The 互动反馈日: lamp-yellow on the day itself, white with the next date otherwise (MISSION F2). */
export function DayCard({ day }: { day: DayView }) {
  const [title, note] = wordsOf(day)
  return (
    <Tap
      role="link"
      className={`card home-day ${day.today ? 'home-day--today' : ''}`}
      onTap={() => void open('askedQuestions')}
    >
      <View className="home-day__leaf">
        <Text className="home-day__month">{shanghai(day.at).month() + 1}月</Text>
        <Text className="home-day__weekday">{weekdayOf(day.at)}</Text>
      </View>
      <View className="grow">
        <Text className="home-row__title home-row__title--top">{title}</Text>
        <Text className="home-day__note">{note}</Text>
      </View>
      <Icon name="caret-right-bold" size={16} color={day.today ? 'lamp' : 'ink3'} />
    </Tap>
  )
}
