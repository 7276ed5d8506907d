import { KNOWN_BY, KNOWN_BY_LABEL } from '@core/tips/draft'
import { Card } from '@src/components/card/card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { CheckRow, RadioRow } from '@src/components/option-row/option-row'
import { LineField } from '@src/components/text-field/text-field'
import { Text, View } from '@tarojs/components'
import { blockOf } from './draft'
import { change, useFault, useField } from './report-store'

function Told() {
  const toldParty = useField('toldParty')
  const told = toldParty !== undefined
  return (
    <>
      <CheckRow
        words="已经跟社区或物业说过"
        chosen={told}
        onTap={() => change({ toldParty: told ? undefined : '' })}
      />
      {told && (
        <View className="report__inset">
          <LineField
            label="跟谁说过"
            value={toldParty}
            max={100}
            placeholder="哪天跟谁说的，怎么答的"
            onChange={(words) => change({ toldParty: words })}
          />
        </View>
      )}
    </>
  )
}

/** How the reporter knows: seen or heard, and what can be added to it (MISSION T1). */
export function KnownCard() {
  const knownBy = useField('knownBy')
  const hasPapers = useField('hasPapers') ?? false
  return (
    <Card className="report__card">
      <FieldBlock
        id={blockOf('knownBy')}
        title="您是怎么知道的"
        aside={<Text className="t-meta">照实选就好</Text>}
        error={useFault('knownBy')}
      >
        {KNOWN_BY.map((way) => (
          <RadioRow
            key={way}
            words={KNOWN_BY_LABEL[way]}
            chosen={knownBy === way}
            onTap={() => change({ knownBy: way })}
          />
        ))}
        <View className="report__rule" />
        <Told />
        <CheckRow
          words="有书面材料"
          note="通知、收据、合同，拍下来就行"
          chosen={hasPapers}
          onTap={() => change({ hasPapers: !hasPapers })}
        />
      </FieldBlock>
    </Card>
  )
}
