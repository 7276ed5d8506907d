import { MOST_ON_SHEET } from '@core/votes/paper'
import { Button } from '@src/components/button/button'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { Icon } from '@src/components/icon/icon'
import { Sheet } from '@src/components/sheet/sheet'
import { Tap } from '@src/components/tap/tap'
import { LineField } from '@src/components/text-field/text-field'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SheetForm } from './use-sheet-draft'

/** Who put a mark on the paper, line by line as on the roster. */
export function RosterField({ form }: { form: SheetForm }) {
  const { lines, change, addLine, dropLine, community } = form
  const [choosing, setChoosing] = useState<number>()
  return (
    <View>
      {lines.map(({ key, name, building }, i) => (
        <View key={key} className="roster">
          <View className="grow">
            <LineField
              label={`第 ${i + 1} 行姓名`}
              value={name}
              max={20}
              placeholder={`第 ${i + 1} 行姓名`}
              onChange={(value) => change(key, { name: value })}
            />
          </View>
          <Tap
            className="roster__home"
            label={`第 ${i + 1} 行楼号，${building || '还没选'}`}
            onTap={() => setChoosing(key)}
          >
            <Text>{building || '选楼号'}</Text>
          </Tap>
          {lines.length > 1 && (
            <Tap className="roster__drop" label={`去掉第 ${i + 1} 行`} onTap={() => dropLine(key)}>
              <Icon name="x-bold" size={16} color="ink2" />
            </Tap>
          )}
        </View>
      ))}
      {lines.length < MOST_ON_SHEET && (
        <Button kind="neutral" small icon="plus-bold" words="加一行" onTap={addLine} />
      )}
      <Sheet title="哪一栋" open={choosing !== undefined} onClose={() => setChoosing(undefined)}>
        <ChipRow>
          {(community?.buildings ?? []).map((building) => (
            <ChoiceChip
              key={building}
              words={building}
              chosen={lines.some((line) => line.key === choosing && line.building === building)}
              onTap={() => {
                if (choosing !== undefined) change(choosing, { building })
                setChoosing(undefined)
              }}
            />
          ))}
        </ChipRow>
      </Sheet>
    </View>
  )
}
