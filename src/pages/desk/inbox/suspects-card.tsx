import type { DeskItem, Suspect } from '@core/cases/views'
import { Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { Heading } from '../frame/heading'
import { Press } from '../frame/press'
import { setInbox } from './inbox-store'
import { mayDo } from './may-do'
import { compare } from './steps'
import './suspects-card.scss'

/** Two fit side by side; the rest are in the merge form. */
const SHOWN = 2

function SuspectBox({ suspect }: { suspect: Suspect }) {
  return (
    <Press className="suspect" onPress={() => void compare({ kind: suspect.kind, id: suspect.id })}>
      <View className="suspect__head meta">
        <Text>{`${suspect.kind === 'case' ? '事项' : '回执'} ${suspect.number}`}</Text>
        <Text>{`相似 ${Math.round(suspect.score * 100)}%`}</Text>
      </View>
      <View className="suspect__text ellipsis">{`“${suspect.text}”`}</View>
    </Press>
  )
}

/** Suspected duplicates, with the reason in words and not the percentage alone (DESIGN-UI §6.2). */
export function SuspectsCard({ item }: { item: DeskItem }) {
  const [first, ...others] = item.suspects
  if (!first) return null
  return (
    <View className="card card--dense">
      <View className="suspects__head">
        <DeskIcon name="copy-bold" side={16} color="lamp" />
        <Heading level={3} className="t3">{`疑似重复 ${item.suspects.length} 条`}</Heading>
        <Text className="meta suspects__why">{first.reason}</Text>
      </View>
      <View className="suspects__row">
        {[first, ...others].slice(0, SHOWN).map((suspect) => (
          <SuspectBox key={suspect.id} suspect={suspect} />
        ))}
        <View className="suspects__do">
          <DeskButton
            words="并排看"
            kind="soft"
            size="small"
            onPress={() => void compare({ kind: first.kind, id: first.id })}
          />
          {mayDo('merge', item) && (
            <DeskButton
              words="合并"
              hint="M"
              size="small"
              onPress={() => setInbox({ form: 'merge', drawer: true })}
            />
          )}
        </View>
      </View>
    </View>
  )
}
