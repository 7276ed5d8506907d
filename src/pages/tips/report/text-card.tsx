import { MAX_TEXT } from '@core/tips/draft'
import { FIRST_PHRASES, PHRASES } from '@core/tips/phrases'
import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { FieldBlock } from '@src/components/field-block/field-block'
import { TextArea } from '@src/components/text-field/text-field'
import { categoryOf } from '@src/pages/report/draft-words'
import { Text, View } from '@tarojs/components'
import { blockOf } from './draft'
import { say, useFault, useField, useReport, write } from './report-store'

/** Sentences for those who do not want to type; a tap writes one. */
function Phrases() {
  const category = useReport((s) => categoryOf(s.draft))
  const phrases = useReport((s) => {
    const fitting = category ? PHRASES[category] : FIRST_PHRASES
    // One that is written already is not offered again; the string keeps this part from redrawing.
    return fitting.filter((phrase) => !s.draft.text?.includes(phrase)).join('|')
  })
  if (!phrases) return null
  return (
    <View className="report__phrases">
      <Text className="report__question">不想打字，点一句就行</Text>
      <ChipRow>
        {phrases.split('|').map((phrase) => (
          <ChoiceChip key={phrase} words={phrase} chosen={false} onTap={() => say(phrase)} />
        ))}
      </ChipRow>
    </View>
  )
}

/** What happened, in the person's own words. */
export function TextCard() {
  const text = useField('text') ?? ''
  const wrong = useFault('text')
  return (
    <Card className="report__card">
      <FieldBlock
        id={blockOf('text')}
        title="发生了什么"
        count={[text.length, MAX_TEXT]}
        error={wrong}
      >
        <TextArea
          label="发生了什么"
          value={text}
          max={MAX_TEXT}
          placeholder="说说在哪栋楼、出了什么事"
          wrong={Boolean(wrong)}
          onChange={write}
        />
      </FieldBlock>
      <Text className="t-meta report__hint">写不清也行，编辑会打电话</Text>
      <Phrases />
    </Card>
  )
}
