import { ABOUT_LABEL, ABOUTS, type Draft, MOST_STEPS } from '@core/policies/draft'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { PartSection } from './part-section'
import { Picks } from './picks'
import type { PartProps } from './props'
import { newPartId } from './words'

type Step = Draft['steps']['steps'][number]

const ABOUT_OPTIONS = ABOUTS.map((id) => ({ id, words: ABOUT_LABEL[id] }))
const newStep = (): Step => ({ id: newPartId('s'), about: 'do', words: '', note: '' })

interface StepProps {
  step: Step
  number: number
  onChange: (step: Step | undefined) => void
}

function StepFields({ step, number, onChange }: StepProps) {
  const change = (patch: Partial<Step>) => onChange({ ...step, ...patch })
  return (
    <fieldset className="part__group">
      <FormField
        label={`第 ${number} 步`}
        value={step.words}
        onChange={(words) => change({ words })}
        action={<DeskButton words="删掉这步" size="small" onPress={() => onChange(undefined)} />}
      />
      <FormField label="补一句" value={step.note} onChange={(note) => change({ note })} />
      <Picks
        name="这一步说"
        options={ABOUT_OPTIONS}
        chosen={[step.about]}
        onPick={(about) => change({ about })}
      />
    </fieldset>
  )
}

const Shown = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="part__list">
    {steps.map(({ id, about, words, note }) => (
      <li key={id}>
        {words} <span className="meta">{`${ABOUT_LABEL[about]}：${note}`}</span>
      </li>
    ))}
  </ol>
)

/** 怎么办: three to five steps that say where, what to bring and whom. */
export function StepsPart(props: PartProps) {
  const { steps } = props.desk.draft
  const change = (patch: Partial<typeof steps>) =>
    props.desk.change({ steps: { ...steps, ...patch } })
  return (
    <PartSection
      {...props}
      name="steps"
      title="怎么办"
      onClauses={(clauses) => change({ clauses })}
      shown={
        steps.steps.length > 0 ? (
          <Shown steps={steps.steps} />
        ) : (
          <p className="part__words">还没写</p>
        )
      }
    >
      {steps.steps.map((step, i) => (
        <StepFields
          key={step.id}
          step={step}
          number={i + 1}
          onChange={(next) =>
            change({ steps: steps.steps.flatMap((s) => (s.id === step.id ? (next ?? []) : s)) })
          }
        />
      ))}
      {steps.steps.length < MOST_STEPS && (
        <DeskButton
          words="加一步"
          size="small"
          onPress={() => change({ steps: [...steps.steps, newStep()] })}
        />
      )}
    </PartSection>
  )
}
