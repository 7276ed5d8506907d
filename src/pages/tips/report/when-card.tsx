import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { FieldBlock } from '@src/components/field-block/field-block'
import { blockOf } from './draft'
import { MomentPicker } from './moment-picker'
import { change, useFault, useField } from './report-store'
import { momentOf, pickedWords, whenOf } from './when'

const QUICK = [
  ['now', '刚才'],
  ['today', '今天'],
  ['yesterday', '昨天'],
] as const

/** When it happened: one tap for the usual answers. */
export function WhenCard() {
  const now = Date.now()
  const at = useField('happenedAt') ?? now
  const when = whenOf(at, now)
  return (
    <Card className="report__card">
      <FieldBlock id={blockOf('happenedAt')} title="什么时候的事" error={useFault('happenedAt')}>
        <ChipRow>
          {QUICK.map(([word, words]) => (
            <ChoiceChip
              key={word}
              words={words}
              chosen={when === word}
              onTap={() => change({ happenedAt: momentOf(word, Date.now()) })}
            />
          ))}
          <MomentPicker
            at={at}
            words={pickedWords(when, at)}
            chosen={when === 'picked'}
            onPick={(happenedAt) => change({ happenedAt })}
          />
        </ChipRow>
      </FieldBlock>
    </Card>
  )
}
