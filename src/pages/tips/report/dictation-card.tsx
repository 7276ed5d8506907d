import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { FieldBlock } from '@src/components/field-block/field-block'
import { CheckRow } from '@src/components/option-row/option-row'
import { Switch } from '@src/components/switch/switch'
import { LineField } from '@src/components/text-field/text-field'
import { View } from '@tarojs/components'
import { blockOf, type Draft } from './draft'
import { change, useFault, useField } from './report-store'

type Dictated = NonNullable<Draft['dictation']>

const CHANNELS: readonly [Dictated['channel'], string][] = [
  ['visit', '上门说的'],
  ['phone', '电话里说的'],
  ['counter', '来社区说的'],
]

function Questions({ dictation }: { dictation: Dictated }) {
  const set = (patch: Partial<Dictated>) => change({ dictation: { ...dictation, ...patch } })
  const teller = useFault('dictation.teller')
  const consent = useFault('dictation.consent')
  return (
    <View id={blockOf('dictation')}>
      <FieldBlock title="谁说的" error={teller}>
        <LineField
          label="谁说的"
          value={dictation.teller}
          max={20}
          placeholder="怎么称呼，比如：3 号楼吴大爷"
          wrong={Boolean(teller)}
          onChange={(words) => set({ teller: words })}
        />
      </FieldBlock>
      <View className="report__gap" />
      <ChipRow>
        {CHANNELS.map(([channel, words]) => (
          <ChoiceChip
            key={channel}
            words={words}
            chosen={dictation.channel === channel}
            onTap={() => set({ channel })}
          />
        ))}
      </ChipRow>
      <FieldBlock title="" error={consent}>
        <CheckRow
          words="问过本人，同意报给编辑"
          chosen={dictation.consent}
          onTap={() => set({ consent: !dictation.consent })}
        />
      </FieldBlock>
    </View>
  )
}

/** 代录: somebody's words entered for them, with who said it, how, and consent (MISSION T7). */
export function DictationCard() {
  const dictation = useField('dictation')
  return (
    <Card className="report__card">
      <Switch
        words="替别人报"
        note="居民说，您来写"
        on={dictation !== undefined}
        onChange={(on) =>
          change({ dictation: on ? { teller: '', channel: 'visit', consent: false } : undefined })
        }
      />
      {dictation && <Questions dictation={dictation} />}
    </Card>
  )
}
