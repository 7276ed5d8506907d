import type { DeskItem } from '@core/cases/views'
import { agoWords } from '@core/kit/time'
import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { Heading } from '../frame/heading'
import { serverNow, setInbox, useInbox } from './inbox-store'
import { mayDo } from './may-do'
import { TipCard } from './tip-card'

function Half({ item }: { item: DeskItem }) {
  const { row, tips } = item
  return (
    <View className="compare__half">
      <Heading level={3} className="t2">
        {row.title}
      </Heading>
      <View className="meta">
        {`${row.number} · ${row.community} · ${row.source} · ${agoWords(row.createdAt, serverNow())}`}
      </View>
      {tips.map((tip) => (
        <TipCard key={tip.tipId} tip={tip} />
      ))}
    </View>
  )
}

/** Two that may be one matter, side by side, with the reason over them. */
export function Compare() {
  const { item, beside } = useInbox()
  if (!item || !beside) return null
  const suspect = item.suspects.find(({ id }) => id === beside.row.id)
  return (
    <View className="over" {...(onWeb ? { role: 'dialog', 'aria-label': '并排看' } : {})}>
      <View className="over__head">
        <Heading level={2} className="t2">
          并排看
        </Heading>
        <Text className="meta over__why">{suspect?.reason ?? ''}</Text>
        {mayDo('merge', item) && (
          <DeskButton
            words="合并"
            hint="M"
            kind="soft"
            onPress={() => setInbox({ beside: undefined, form: 'merge', drawer: true })}
          />
        )}
        <DeskButton words="收起" hint="Esc" onPress={() => setInbox({ beside: undefined })} />
      </View>
      <View className="compare">
        <Half item={item} />
        <Half item={beside} />
      </View>
    </View>
  )
}
