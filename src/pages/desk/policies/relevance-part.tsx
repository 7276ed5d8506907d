import { type Draft, MOST_TAPS, type Outcome } from '@core/policies/draft'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { PartSection } from './part-section'
import { Picks } from './picks'
import type { PartProps } from './props'
import { newPartId } from './words'

type Question = Draft['relevance']['questions'][number]
type Option = Question['options'][number]

const LEADS: readonly { id: Outcome; words: string }[] = [
  { id: 'related', words: '有关' },
  { id: 'unrelated', words: '没关系' },
  { id: 'unsure', words: '说不准' },
  { id: 'next', words: '问下一个' },
]
const LEAD_WORDS = Object.fromEntries(LEADS.map(({ id, words }) => [id, words]))

const newOption = (): Option => ({ id: newPartId('o'), words: '', leads: 'related', says: '' })
const newQuestion = (): Question => ({
  id: newPartId('q'),
  words: '',
  options: [newOption(), newOption()],
})

interface OptionProps {
  option: Option
  onChange: (option: Option | undefined) => void
}

function OptionFields({ option, onChange }: OptionProps) {
  const change = (patch: Partial<Option>) => onChange({ ...option, ...patch })
  return (
    <div className="part__box">
      <FormField
        label="选项"
        value={option.words}
        onChange={(words) => change({ words })}
        action={<DeskButton words="删掉" size="small" onPress={() => onChange(undefined)} />}
      />
      <Picks
        name="选了以后"
        options={LEADS}
        chosen={[option.leads]}
        onPick={(leads) => change({ leads })}
      />
      {option.leads !== 'next' && (
        <FormField label="跟他说一句" value={option.says} onChange={(says) => change({ says })} />
      )}
    </div>
  )
}

const replaced = <T extends { id: string }>(all: readonly T[], id: string, next: T | undefined) =>
  all.flatMap((each) => (each.id === id ? (next ?? []) : each))

interface QuestionProps {
  question: Question
  onChange: (question: Question | undefined) => void
}

function QuestionFields({ question, onChange }: QuestionProps) {
  const { options } = question
  return (
    <fieldset className="part__group">
      <FormField
        label="问一句"
        value={question.words}
        placeholder="您交的是哪种医保"
        onChange={(words) => onChange({ ...question, words })}
        action={<DeskButton words="删掉这问" size="small" onPress={() => onChange(undefined)} />}
      />
      {options.map((option) => (
        <OptionFields
          key={option.id}
          option={option}
          onChange={(next) =>
            onChange({ ...question, options: replaced(options, option.id, next) })
          }
        />
      ))}
      {options.length < 4 && (
        <DeskButton
          words="加一个选项"
          size="small"
          onPress={() => onChange({ ...question, options: [...options, newOption()] })}
        />
      )}
    </fieldset>
  )
}

const Shown = ({ questions }: { questions: readonly Question[] }) => (
  <>
    {questions.map((question) => (
      <p key={question.id} className="part__words">
        {question.words}{' '}
        {question.options.map(({ id, words, leads }) => (
          <span key={id} className={`tag ${leads === 'related' ? 'tag--green' : 'tag--line'}`}>
            {`${words} → ${LEAD_WORDS[leads]}`}
          </span>
        ))}
      </p>
    ))}
    {questions.length === 0 && <p className="part__words">还没写</p>}
  </>
)

/** 跟我有关吗: at most three questions, a tap each, the last one concludes. */
export function RelevancePart(props: PartProps) {
  const { relevance } = props.desk.draft
  const { questions } = relevance
  const change = (patch: Partial<typeof relevance>) =>
    props.desk.change({ relevance: { ...relevance, ...patch } })
  return (
    <PartSection
      {...props}
      name="relevance"
      title="跟我有关吗"
      onClauses={(clauses) => change({ clauses })}
      shown={<Shown questions={questions} />}
    >
      {questions.map((question) => (
        <QuestionFields
          key={question.id}
          question={question}
          onChange={(next) => change({ questions: replaced(questions, question.id, next) })}
        />
      ))}
      {questions.length < MOST_TAPS && (
        <DeskButton
          words="加一问"
          size="small"
          onPress={() => change({ questions: [...questions, newQuestion()] })}
        />
      )}
    </PartSection>
  )
}
