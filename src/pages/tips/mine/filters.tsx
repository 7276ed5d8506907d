import type { Output } from '@core/kit/contract'
import type { tipsApi } from '@core/tips/api'
import { ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { View } from '@tarojs/components'
import type { Filter } from './use-mine'

const FILTERS: readonly [Filter, string][] = [
  ['all', '全部'],
  ['mine', '要我办的'],
  ['doing', '在办'],
  ['done', '有结果'],
]

interface FiltersProps {
  filter: Filter
  counts: Output<typeof tipsApi.listMine>['counts'] | undefined
  onChoose: (filter: Filter) => void
}

export function Filters({ filter, counts, onChoose }: FiltersProps) {
  return (
    <View className="mine__filters">
      {FILTERS.map(([one, words]) => (
        <ChoiceChip
          key={one}
          words={words}
          chosen={one === filter}
          {...(counts ? { count: counts[one] } : {})}
          onTap={() => onChoose(one)}
        />
      ))}
    </View>
  )
}
