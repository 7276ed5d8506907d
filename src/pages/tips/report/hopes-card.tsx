import { HOPE_LABEL, HOPES } from '@core/tips/draft'
import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { FieldBlock } from '@src/components/field-block/field-block'
import { change, useField } from './report-store'

export function HopesCard() {
  const hopes = useField('hopes') ?? []
  return (
    <Card className="report__card">
      <FieldBlock title="您希望怎么解决" optional>
        <ChipRow>
          {HOPES.map((hope) => {
            const chosen = hopes.includes(hope)
            const others = hopes.filter((each) => each !== hope)
            return (
              <ChoiceChip
                key={hope}
                many
                words={HOPE_LABEL[hope]}
                chosen={chosen}
                onTap={() => change({ hopes: chosen ? others : [...others, hope] })}
              />
            )
          })}
        </ChipRow>
      </FieldBlock>
    </Card>
  )
}
