import { CHOSEN_ENDINGS, type ChosenEnding, Closing, fitsVerdict } from '@core/cases/ending'
import { ENDING_LABEL, VERDICT_LABEL } from '@core/cases/lifecycle'
import { endingTemplates } from '@core/cases/templates'
import type { DeskItem } from '@core/cases/views'
import type { CaseWork } from '@core/cases/work-views'
import type { FieldErrors } from '@core/kit/errors'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../frame/field'
import { Press } from '../frame/press'
import { FormShell } from '../inbox/form-shell'
import { serverNow } from '../inbox/inbox-store'
import { wrongIn } from '../inbox/steps'
import { TemplateChips } from '../inbox/template-chips'
import { useDraft } from '../inbox/use-draft'
import { PickRow } from './pick-row'
import { SidesFields, type SidesWritten, useSides } from './sides-fields'
import { WhenChoice } from './when-choice'
import { WordHint } from './word-hint'
import { close } from './work-steps'

const fitting = ({ verdict }: CaseWork) =>
  CHOSEN_ENDINGS.filter((ending) => fitsVerdict(ending, verdict))

interface WordsProps {
  item: DeskItem
  ending: ChosenEnding
  words: string
  onWords: (words: string) => void
  wrong: string | undefined
}

function Words({ item, ending, words, onWords, wrong }: WordsProps) {
  const templates = endingTemplates(ending, item.row.categoryId)
  return (
    <View>
      <TemplateChips templates={templates} onChoose={(i) => onWords(templates[i]?.text ?? words)} />
      <Field
        label="给大家看的结果"
        value={words}
        onChange={onWords}
        rows={3}
        max={200}
        wrong={wrong}
        autoFocus
      />
      <WordHint text={words} onChange={onWords} />
    </View>
  )
}

function DisputeSwitch({ on, onTurn }: { on: boolean; onTurn: () => void }) {
  return (
    <Press role="checkbox" checked={on} className="form__row" onPress={onTurn}>
      <Text className={`tag ${on ? 'tag--on' : 'tag--line'}`}>双方说法不同，都记下</Text>
    </Press>
  )
}

interface Written {
  ending: ChosenEnding
  words: string
  on: number
  sides: SidesWritten
  dispute: boolean
}

function inputOf(caseId: string, { ending, words, on, sides, dispute }: Written) {
  const said = dispute ? { sides } : { words }
  return { caseId, ending, ...said, ...(ending === 'resolved' ? { on } : {}) }
}

/** E: how it ends, in the sentence everybody who told of it reads (C5–C7). */
export function CloseForm({ item, its }: { item: DeskItem; its: CaseWork }) {
  const endings = fitting(its)
  const [ending, setEnding] = useState<ChosenEnding>(endings[0] ?? 'explained')
  const [words, setWords] = useDraft('outcome', '')
  const [on, setOn] = useState(serverNow)
  const [wants, setWants] = useState(false)
  const [wrong, setWrong] = useState<FieldErrors>({})
  const { sides, setSide } = useSides()
  const dispute = wants && ending === 'explained'

  const submit = () => {
    const input = inputOf(its.caseId, { ending, words, on, sides, dispute })
    const found = wrongIn(Closing, input)
    if (!dispute && words.trim() === '') found.words = '写一句大家看得懂的结果'
    setWrong(found)
    if (Object.keys(found).length === 0) close(input)
  }
  return (
    <FormShell title="办结" submit="办结" onSubmit={submit}>
      <PickRow
        name="怎么办结"
        options={endings.map((id) => ({ id, words: ENDING_LABEL[id] }))}
        value={ending}
        onChoose={setEnding}
        wrong={wrong.ending}
      />
      {endings.length < CHOSEN_ENDINGS.length && (
        <View className="meta">{`现在是${VERDICT_LABEL[its.verdict]}，只有这几种`}</View>
      )}
      {ending === 'resolved' && (
        <WhenChoice name="哪天办好" value={on} onChoose={setOn} dayOnly wrong={wrong.on} />
      )}
      {ending === 'explained' && <DisputeSwitch on={dispute} onTurn={() => setWants(!wants)} />}
      {dispute ? (
        <SidesFields sides={sides} onSide={setSide} wrong={wrong} />
      ) : (
        <Words item={item} ending={ending} words={words} onWords={setWords} wrong={wrong.words} />
      )}
    </FormShell>
  )
}
