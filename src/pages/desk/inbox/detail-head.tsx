import { ENDING_LABEL } from '@core/cases/lifecycle'
import type { DeskItem } from '@core/cases/views'
import { CATEGORIES, CATEGORY_IDS } from '@core/tips/categories'
import { STATUS } from '@core/tips/status'
import { STATUS_LOOK } from '@src/components/status-chip/look'
import { goBack, open } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { Choice } from '../frame/choice'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { Heading } from '../frame/heading'
import { Kbd } from '../frame/kbd'
import { Press } from '../frame/press'
import { useRoom } from '../frame/use-wide'
import { setInbox, useInbox } from './inbox-store'
import { select, step } from './selection'
import { recategorise } from './steps'

const KINDS = CATEGORY_IDS.map((id) => ({ id, words: CATEGORIES[id].label }))

function Walk() {
  return (
    <View className="detail__walk meta">
      <Press onPress={() => step(-1)}>
        <Kbd word="K" />
        <Text>上一条</Text>
      </Press>
      <Press onPress={() => step(1)}>
        <Kbd word="J" />
        <Text>下一条</Text>
      </Press>
    </View>
  )
}

/** What it is: number, status and kind, and the title over everything else. */
export function DetailHead({ item }: { item: DeskItem }) {
  const room = useRoom()
  const page = useInbox((s) => s.page)
  const back = () => (page === 'case' ? void goBack() : select(undefined))
  const { row, tips } = item
  const { icon, color } = STATUS_LOOK[row.status]
  const ending = item.its?.ending
  const words = ending ? ENDING_LABEL[ending] : STATUS[row.status].editor
  const tipId = tips[0]?.tipId
  return (
    <View className="detail__head">
      {room === 'one' && <DeskButton words="回列表" size="small" onPress={back} />}
      <View className="detail__line">
        <Text className="meta">
          回执 <Text className="detail__number">{row.number}</Text>
        </Text>
        <View className={`tag tag--chip st-${row.status}`}>
          <DeskIcon name={icon} side={14} color={color} />
          <Text>{words}</Text>
        </View>
        {tipId && (
          <Choice
            name="类别"
            className="tag tag--chip"
            value={row.categoryId}
            options={KINDS}
            onChoose={(id) => void recategorise(tipId, id)}
          />
        )}
        {row.kind === 'case' && page === 'inbox' && (
          <DeskButton
            words="打开事项"
            hint="O"
            size="small"
            onPress={() => void open('deskCase', { id: row.id })}
          />
        )}
        {room !== 'one' && page === 'inbox' && <Walk />}
        {room === 'two' && (
          <DeskButton
            words="办理"
            kind="soft"
            size="small"
            onPress={() => setInbox({ drawer: true })}
          />
        )}
      </View>
      <Heading level={2} className="detail__title">
        {tips.length === 1 && row.kind === 'tip' ? tips[0]?.title : row.title}
      </Heading>
    </View>
  )
}
