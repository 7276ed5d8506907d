import { LONGEST_ANSWER } from '@core/policies/draft'
import { FormField } from '../frame/form-field'
import { PartSection } from './part-section'
import type { PartProps } from './props'

/** 一句话说清. */
export function AnswerPart(props: PartProps) {
  const { answer } = props.desk.draft
  const change = (patch: Partial<typeof answer>) =>
    props.desk.change({ answer: { ...answer, ...patch } })
  return (
    <PartSection
      {...props}
      name="answer"
      title="一句话说清"
      onClauses={(clauses) => change({ clauses })}
      shown={
        <p className="part__words">
          {answer.words || '还没写'} <span className="meta">{answer.note}</span>
        </p>
      }
    >
      <FormField
        label="一句话"
        rows={2}
        value={answer.words}
        hint={`${answer.words.length}/${LONGEST_ANSWER}`}
        wrong={props.desk.wrong['draft.answer.words']}
        onChange={(words) => change({ words })}
      />
      <FormField
        label="下面补一句（选填）"
        value={answer.note}
        hint={`${answer.note.length}/60`}
        onChange={(note) => change({ note })}
      />
    </PartSection>
  )
}
