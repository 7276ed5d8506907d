import { dayOf } from '@core/kit/time'
import { votesApi } from '@core/votes/api'
import type { PaperWork } from '@core/votes/desk-views'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Note } from '@src/components/note/note'
import { PartPicker } from '@src/components/part-picker/part-picker'
import { LineField } from '@src/components/text-field/text-field'
import { View } from '@tarojs/components'
import { CountFields } from './count-fields'
import { RosterField } from './roster-field'
import type { Paper } from './use-paper'
import { type SheetForm, useSheetDraft } from './use-sheet-draft'

function RoundCard({ form, work }: { form: SheetForm; work: PaperWork }) {
  return (
    <Card title="这一趟">
      <View className="votes-form">
        {work.communities.length > 1 && (
          <FieldBlock title="哪个社区">
            <ChipRow>
              {work.communities.map(({ communityId, name }) => (
                <ChoiceChip
                  key={communityId}
                  words={name}
                  chosen={communityId === form.communityId}
                  onTap={() => form.setCommunity(communityId)}
                />
              ))}
            </ChipRow>
          </FieldBlock>
        )}
        <PartPicker
          mode="date"
          name="哪天"
          value={form.day}
          end={dayOf(Date.now())}
          onChange={form.setDay}
        />
        <FieldBlock title="走了几户">
          <LineField
            label="走了几户"
            type="number"
            value={form.households}
            max={3}
            onChange={form.setHouseholds}
          />
        </FieldBlock>
        <FieldBlock title="几个人一起去的" hint="至少两个人">
          <LineField
            label="几个人一起去的"
            type="number"
            value={form.visitors}
            max={2}
            onChange={form.setVisitors}
          />
        </FieldBlock>
      </View>
    </Card>
  )
}

interface EnterFormProps {
  paper: Paper
  work: PaperWork
  onDone: () => void
}

/** A paper tally with its roster, entered by the first of two people (MISSION V2). */
export function EnterForm({ paper, work, onDone }: EnterFormProps) {
  const form = useSheetDraft(work)
  const enter = async () => {
    if (await paper.take(votesApi.enterSheet, form.draft())) onDone()
  }
  return (
    <>
      <RoundCard form={form} work={work} />
      <Card title="登记表上的人">
        <RosterField form={form} />
        <Note>姓名只用来查重，交上去就变成暗码，不存下来。</Note>
      </Card>
      <Card title="票数">
        <CountFields options={work.options} typed={form.typed} onType={form.setTyped} />
      </Card>
      {paper.failed && <Note tone="yellow">{paper.failed}</Note>}
      <View className="votes-form">
        <Button
          words="录好了，请另一位核"
          disabled={!form.full}
          busy={paper.busy && '正在交…'}
          onTap={() => void enter()}
        />
      </View>
    </>
  )
}
