import type { PaperWork } from '@core/votes/desk-views'
import type { PaperCount } from '@core/votes/paper'
import { LineField } from '@src/components/text-field/text-field'
import { Text, View } from '@tarojs/components'

const SPOILED = 'spoiled'

/** Numbers as typed, by option; `spoiled` among them. */
export type TypedCount = Record<string, string>
export const NO_COUNT: TypedCount = {}

const numberOf = (typed: string | undefined) => Number.parseInt(typed ?? '', 10) || 0

/** What was typed as the server takes it; an empty field is nought. */
export function countOf({ spoiled, ...votes }: TypedCount): PaperCount {
  const numbers = Object.entries(votes).map(([option, typed]) => [option, numberOf(typed)])
  return { votes: Object.fromEntries(numbers), spoiled: numberOf(spoiled) }
}

interface CountFieldsProps {
  options: PaperWork['options']
  typed: TypedCount
  onType: (typed: TypedCount) => void
}

/** A number for each option and for what cannot be read. */
export function CountFields({ options, typed, onType }: CountFieldsProps) {
  const lines = [...options, { optionId: SPOILED, title: '废票（选多了或看不清）' }]
  return (
    <View className="counts">
      {lines.map(({ optionId, title }) => (
        <View key={optionId} className="counts__line">
          <Text className="grow">{title}</Text>
          <View className="counts__n">
            <LineField
              label={`${title}的票数`}
              type="number"
              value={typed[optionId] ?? ''}
              max={3}
              placeholder="0"
              onChange={(value) => onType({ ...typed, [optionId]: value })}
            />
          </View>
        </View>
      ))}
    </View>
  )
}
