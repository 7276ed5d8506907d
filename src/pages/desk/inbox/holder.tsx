import type { DeskItem } from '@core/cases/views'
import { Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { useInbox } from './inbox-store'
import { claim, release } from './steps'

function words({ claimedBy, mine }: DeskItem): string {
  if (!claimedBy) return '还没有人接手'
  return mine ? '您在办' : `${claimedBy.name}在办，先和${claimedBy.name}说一声`
}

/** Who has it in hand, and how to take it on or give it back. */
export function Holder({ item }: { item: DeskItem }) {
  const busy = useInbox((s) => s.busy)
  const { claimedBy, mine } = item
  const other = claimedBy !== null && !mine
  return (
    <View className={`holder ${other ? 'note note--yellow' : ''}`}>
      <Text className="holder__words">{words(item)}</Text>
      {mine ? (
        <DeskButton words="放回" size="small" disabled={busy} onPress={release} />
      ) : (
        <DeskButton
          words={other ? '接过来' : '接手'}
          kind={other ? 'plain' : 'soft'}
          size="small"
          disabled={busy}
          onPress={() => claim(other)}
        />
      )}
    </View>
  )
}
