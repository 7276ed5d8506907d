import { TRUTH_LABEL, TRUTHS } from '@core/referrals/reply'
import { Card } from '@src/components/card/card'
import { ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Text, View } from '@tarojs/components'
import type { Writing } from './use-reply'

/** 情况属实吗: one of four, and a wrong address is one of them. */
export function TruthCard({ draft, change, faults }: Writing) {
  return (
    <Card>
      <FieldBlock
        id="reply-truth"
        title="情况属实吗"
        aside={<Text className="t-meta">必选</Text>}
        error={faults.truth}
      >
        <View className="letter__four">
          {TRUTHS.map((truth) => (
            <ChoiceChip
              key={truth}
              words={TRUTH_LABEL[truth]}
              chosen={draft.truth === truth}
              onTap={() => change({ truth })}
            />
          ))}
        </View>
      </FieldBlock>
    </Card>
  )
}
