import { dayOf } from '@core/kit/time'
import { MOST_WORDS, PLAN_LABEL, PLANS, type Truth } from '@core/referrals/reply'
import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { FieldBlock } from '@src/components/field-block/field-block'
import { PartPicker } from '@src/components/part-picker/part-picker'
import { LineField, TextArea } from '@src/components/text-field/text-field'
import { Text, View } from '@tarojs/components'
import type { Writing } from './use-reply'

const ASKS: Record<Truth, readonly [title: string, placeholder: string]> = {
  true: ['打算怎么办', '比如：配件哪天到，谁来修，这几天怎么办'],
  partly: ['打算怎么办', '哪些属实、哪些不是，打算怎么办'],
  not: ['实际是什么情况', '说说您这边了解到的'],
  elsewhere: ['说一句情况', '比如：这一段路不在小区里'],
}

function Words({ draft, change, faults }: Writing) {
  const [title, placeholder] = ASKS[draft.truth ?? 'true']
  return (
    <FieldBlock
      id="reply-words"
      title={title}
      count={[draft.words.length, MOST_WORDS]}
      error={faults.words}
    >
      <TextArea
        label={title}
        value={draft.words}
        max={MOST_WORDS}
        placeholder={placeholder}
        wrong={faults.words !== undefined}
        onChange={(words) => change({ words })}
      />
    </FieldBlock>
  )
}

/** A day can be named; nobody is made to. */
function Day({ draft, change, faults }: Writing) {
  return (
    <View className="letter__field">
      <FieldBlock
        id="reply-doneBy"
        title="哪天办好"
        aside={<Text className="t-meta">选填，写了我们会一并公布</Text>}
        error={faults.doneBy}
      >
        <PartPicker
          mode="date"
          name={draft.doneBy ? '' : '选一天'}
          value={draft.doneBy}
          start={dayOf(Date.now())}
          onChange={(doneBy) => change({ doneBy })}
        />
      </FieldBlock>
    </View>
  )
}

function Line(props: Writing & { field: 'measures' | 'person'; title: string; ask: string }) {
  const { draft, change, field, title, ask, faults } = props
  return (
    <View className="letter__field">
      <FieldBlock id={`reply-${field}`} title={title} optional error={faults[field]}>
        <LineField
          label={title}
          value={draft[field]}
          max={field === 'person' ? 40 : 300}
          placeholder={ask}
          onChange={(words) => change({ [field]: words })}
        />
      </FieldBlock>
    </View>
  )
}

function Why({ draft, change, faults }: Writing) {
  return (
    <View className="letter__field">
      <FieldBlock id="reply-why" title="暂时整改不了的原因" error={faults.why}>
        <TextArea
          label="暂时整改不了的原因"
          value={draft.why}
          max={300}
          placeholder="缺什么、等什么，居民好明白"
          wrong={faults.why !== undefined}
          onChange={(why) => change({ why })}
        />
      </FieldBlock>
    </View>
  )
}

/** Saying why not is as good as saying when (MISSION C5). */
function Plans(writing: Writing) {
  const { draft, change, faults } = writing
  const { plan } = draft
  return (
    <>
      <View className="letter__field">
        <FieldBlock id="reply-plan" title="怎么安排" error={faults.plan}>
          <ChipRow>
            {PLANS.map((one) => (
              <ChoiceChip
                key={one}
                words={PLAN_LABEL[one]}
                chosen={plan === one}
                onTap={() => change({ plan: one })}
              />
            ))}
          </ChipRow>
        </FieldBlock>
      </View>
      {plan === 'fix' && <Day {...writing} />}
      {plan === 'cannot' && <Why {...writing} />}
      {plan !== 'cannot' && (
        <>
          <Line {...writing} field="measures" title="整改内容" ask="比如：换门机控制板" />
          <Line {...writing} field="person" title="责任人" ask="比如：工程部 王师傅" />
        </>
      )}
    </>
  )
}

function Whose({ draft, change, faults }: Writing) {
  return (
    <View className="letter__field">
      <FieldBlock id="reply-whose" title="归谁管" hint="我们好转过去" error={faults.whose}>
        <LineField
          label="归谁管"
          value={draft.whose}
          max={40}
          placeholder="比如：区城管局、街道办"
          wrong={faults.whose !== undefined}
          onChange={(whose) => change({ whose })}
        />
      </FieldBlock>
    </View>
  )
}

/** The one box that has to be written, and what goes with the choice above it. */
export function WordsCard(writing: Writing) {
  const { truth } = writing.draft
  return (
    <Card>
      <Words {...writing} />
      {truth === 'elsewhere' && <Whose {...writing} />}
      {truth !== 'elsewhere' && truth !== 'not' && <Plans {...writing} />}
    </Card>
  )
}
