import type { DeskItem } from '@core/cases/views'
import { momentWords } from '@core/kit/time'
import { Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { useInbox } from './inbox-store'
import { claim, release } from './steps'

function words({ claimedBy, mine }: DeskItem): string {
  if (!claimedBy) return '还没有人接手'
  return mine ? '您在办' : `${claimedBy.name}在办，先和${claimedBy.name}说一声`
}

/** What the last editor said when handing it over. */
function HandedOver({ item: { handover } }: { item: DeskItem }) {
  if (!handover) return null
  return (
    <View className="note holder__note">
      <DeskIcon name="info-bold" side={18} color="brand" />
      <Text>{`${handover.from}交代：${handover.note}（${momentWords(handover.at)}）`}</Text>
    </View>
  )
}

/** Who has it in hand, and how to take it on or give it back. */
export function Holder({ item }: { item: DeskItem }) {
  const busy = useInbox((s) => s.busy)
  const { claimedBy, mine } = item
  const other = claimedBy !== null && !mine
  return (
    <>
      <HandedOver item={item} />
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
    </>
  )
}
