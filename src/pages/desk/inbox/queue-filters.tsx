import { SORT_LABEL } from '@core/cases/order'
import { CATEGORIES, CATEGORY_IDS } from '@core/tips/categories'
import { usePlaces } from '@src/places'
import { Text, View } from '@tarojs/components'
import { Choice } from '../frame/choice'
import { DeskIcon } from '../frame/desk-icon'
import { Press } from '../frame/press'
import { ChooseButton } from './bulk-bar'
import { useInbox } from './inbox-store'
import { show } from './queue-loading'
import { SavedFilters } from './saved-filters'

const ALL = 'all'

const KINDS = [
  { id: ALL, words: '全部类别' },
  ...CATEGORY_IDS.map((id) => ({ id, words: CATEGORIES[id].label })),
] as const

function Communities() {
  const chosen = useInbox((s) => s.showing.communityId)
  const communities = usePlaces((s) => s.places?.communities) ?? []
  const options = communities.map(({ communityId, name }) => ({ id: communityId, words: name }))
  return (
    <Choice
      name="社区"
      value={chosen ?? ALL}
      options={[{ id: ALL, words: '全部社区' }, ...options]}
      onChoose={(id) => void show({ communityId: id === ALL ? undefined : id })}
    />
  )
}

/** Community, kind, mine; nearest deadline or newest first. */
export function QueueFilters() {
  const { categoryId, mine, sort } = useInbox((s) => s.showing)
  return (
    <View className="queue__filters">
      <Communities />
      <Choice
        name="类别"
        value={categoryId ?? ALL}
        options={KINDS}
        onChoose={(id) => void show({ categoryId: id === ALL ? undefined : id })}
      />
      <Press
        role="checkbox"
        checked={mine}
        className={`tag ${mine ? 'tag--on' : 'tag--line'}`}
        onPress={() => void show({ mine: !mine })}
      >
        <Text>只看我的</Text>
      </Press>
      <SavedFilters />
      <ChooseButton />
      <Press
        className="queue__sort meta"
        label={`排序：${SORT_LABEL[sort]}，点一下换`}
        onPress={() => void show({ sort: sort === 'due' ? 'new' : 'due' })}
      >
        <DeskIcon name="sort-ascending" side={14} color="ink3" />
        <Text>{SORT_LABEL[sort]}</Text>
      </Press>
    </View>
  )
}
