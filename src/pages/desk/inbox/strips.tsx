import { SECOND } from '@core/kit/time'
import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { DeskButton } from '../frame/desk-button'
import { useFocusOn } from '../frame/use-focus'
import { type Pending, setInbox, useInbox } from './inbox-store'
import { runPending, undo } from './steps'
import { useNow } from './use-now'
import './strips.scss'

const CONFIRM_ID = 'desk-confirm'

const live = (role: 'alert' | 'status') => (onWeb ? { role } : {})

/** What will be sent, before it is: Enter sends, Escape does not. */
function Confirm({ pending }: { pending: Pending }) {
  useFocusOn(CONFIRM_ID)
  return (
    <View className="strip strip--ask" {...live('alert')}>
      <Text className="strip__words">{pending.words}</Text>
      <DeskButton
        words="不发"
        hint="Esc"
        size="small"
        onPress={() => setInbox({ pending: undefined })}
      />
      <DeskButton
        id={CONFIRM_ID}
        words="发"
        hint="回车"
        kind="primary"
        size="small"
        onPress={() => void runPending()}
      />
    </View>
  )
}

/** The last step, while it can be taken back. */
function Undo({ until, words }: { until: number; words: string }) {
  const now = useNow(SECOND)
  const left = Math.ceil((until - now) / SECOND)
  useEffect(() => {
    if (left <= 0) setInbox({ undo: undefined })
  }, [left])
  if (left <= 0) return null
  return (
    <View className="strip" {...live('status')}>
      <Text className="strip__words">{words}</Text>
      <Text className="meta strip__left" {...(onWeb ? { 'aria-hidden': true } : {})}>
        {`${left} 秒内能撤回`}
      </Text>
      <DeskButton words="撤回" hint="Z" size="small" onPress={() => void undo()} />
    </View>
  )
}

function Refusal({ words }: { words: string }) {
  return (
    <View className="strip strip--red" {...live('alert')}>
      <Text className="strip__words">{words}</Text>
      <DeskButton words="知道了" size="small" onPress={() => setInbox({ refusal: undefined })} />
    </View>
  )
}

/** At the foot of the middle column: what waits for Enter, what was refused, what can be undone. */
export function Strips() {
  const { pending, refusal, undo: last } = useInbox()
  return (
    <View className="strips">
      {refusal && <Refusal words={refusal} />}
      {last?.undoId && !pending && <Undo until={last.until} words={last.words} />}
      {pending && <Confirm pending={pending} />}
    </View>
  )
}
