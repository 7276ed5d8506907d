import { DAY, dateWords, dayOf, HOUR, shanghai, startOfDay } from '@core/kit/time'
import { Text, View } from '@tarojs/components'
import { Choice } from '../frame/choice'
import { serverNow } from '../inbox/inbox-store'

const DAYS_BACK = 31
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  id: String(hour),
  words: `${String(hour).padStart(2, '0')} 点`,
}))

function days() {
  const now = serverNow()
  return Array.from({ length: DAYS_BACK }, (_, back) => {
    const at = now - back * DAY
    const near = ['今天', '昨天', '前天'][back]
    return { id: dayOf(at), words: near ? `${near} ${dateWords(at)}` : dateWords(at) }
  })
}

interface WhenChoiceProps {
  name: string
  value: number
  onChoose: (at: number) => void
  /** The day alone; the hour does not matter. */
  dayOnly?: boolean
  wrong?: string | undefined
}

const hourOf = (at: number) => String(shanghai(at).hour())

/** A day of the last month, and the hour: nobody remembers the minute. Never later than now. */
export function WhenChoice({ name, value, onChoose, dayOnly = false, wrong }: WhenChoiceProps) {
  const set = (day: string, hour: string) =>
    onChoose(Math.min(startOfDay(day) + Number(hour) * HOUR, serverNow()))
  return (
    <View className="field">
      <View className="form__row when">
        <Text className="t3">{name}</Text>
        <Choice
          name={`${name}，哪天`}
          value={dayOf(value)}
          options={days()}
          onChoose={(day) => set(day, dayOnly ? '0' : hourOf(value))}
        />
        {!dayOnly && (
          <Choice
            name={`${name}，几点`}
            value={hourOf(value)}
            options={HOURS}
            onChoose={(hour) => set(dayOf(value), hour)}
          />
        )}
      </View>
      {wrong && <Text className="field__wrong">{wrong}</Text>}
    </View>
  )
}
