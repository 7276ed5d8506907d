import { dateWords, MINUTE } from '@core/kit/time'
import { open } from '@src/navigate'
import { Input, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { DeskIcon } from '../frame/desk-icon'
import { Kbd } from '../frame/kbd'
import { Press } from '../frame/press'
import { MOST_WORDS, useInbox } from './inbox-store'
import { show } from './queue-loading'
import { useNow } from './use-now'

/** How much is late, and the way to the list for the morning. */
function Overdue({ many }: { many: number }) {
  return (
    <Press role="link" className="duty is-red" onPress={() => void open('deskStuck')}>
      <DeskIcon name="warning-circle-bold" color="danger" />
      <Text>{`超期 ${many}`}</Text>
    </Press>
  )
}

/** The day, and what runs out in it. */
export function Duty() {
  const tally = useInbox((s) => s.tally)
  const now = useNow(MINUTE)
  return (
    <>
      <View className="duty">
        <DeskIcon name="calendar-dots" />
        <Text>{dateWords(now)}</Text>
      </View>
      {tally && tally.dueToday > 0 && (
        <View className="duty is-lamp">
          <DeskIcon name="clock-countdown-bold" color="lamp" />
          <Text>{`今天到期 ${tally.dueToday}`}</Text>
        </View>
      )}
      {tally && tally.overdue > 0 && <Overdue many={tally.overdue} />}
    </>
  )
}

export const SEARCH_ID = 'desk-search'

/** Finds by number, building or words, in every queue. */
export function Search() {
  const words = useInbox((s) => s.showing.words)
  const [text, setText] = useState('')
  useEffect(() => {
    setText(words ?? '')
  }, [words])
  const go = () => void show({ words: text.trim() || undefined })
  return (
    <View id={SEARCH_ID} className="search">
      <DeskIcon name="magnifying-glass" color="ink3" />
      <Input
        className="search__input"
        value={text}
        placeholder="搜回执号、楼号、说的话"
        maxlength={MOST_WORDS}
        onInput={(event) => setText(event.detail.value)}
        onConfirm={go}
        nativeProps={{ 'aria-label': '搜线索', type: 'search' }}
      />
      {words ? (
        <Press label="不搜了" onPress={() => void show({ words: undefined })}>
          <DeskIcon name="x-bold" side={14} color="ink3" />
        </Press>
      ) : (
        <Kbd word="/" />
      )}
    </View>
  )
}
