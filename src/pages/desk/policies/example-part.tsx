import { billOf, rightlyClaimed } from '@core/policies/bill'
import type { Draft } from '@core/policies/draft'
import { yuanWords } from '@core/policies/money'
import { FormField } from '../frame/form-field'
import { AmountField } from './amount-field'
import { BillTable } from './bill-table'
import { ConsentFields } from './consent-fields'
import { ItemsFields } from './items-fields'
import { PartSection } from './part-section'
import type { PartProps } from './props'
import { RuleFields } from './rule-fields'

type Example = Draft['example']

const CONSENT_WORDS: Record<Example['consent']['kind'], string> = {
  none: '还没问本人同不同意',
  given: '本人同意公开称呼和金额',
  invented: '编的例子，页面上写明',
}

/** Whether what the editor says comes out is what the rule makes of it. */
function Result({ example }: { example: Example }) {
  const { paid, own } = billOf(example.rule, example)
  const right = rightlyClaimed(example)
  const comes = example.rule.gives
    ? `领 ${yuanWords(paid)}`
    : `报 ${yuanWords(paid)}，自己付 ${yuanWords(own)}`
  return (
    <p className={right ? 'note note--green' : 'note note--red'} role="status">
      {right ? `对得上：${comes}` : `对不上：按规则应${comes}`}
    </p>
  )
}

function Shown({ example }: { example: Example }) {
  const { lines } = billOf(example.rule, example)
  const { consent } = example
  const when = consent.kind === 'given' && consent.on ? `，${consent.on} ${consent.how}` : ''
  return (
    <>
      <div className="example">
        <div className="example__story">
          <p className="part__words">{example.story || '还没写'}</p>
          <p className="meta">{CONSENT_WORDS[consent.kind] + when}</p>
        </div>
        {example.items.length > 0 && <BillTable lines={lines} />}
      </div>
      {example.items.length > 0 && <Result example={example} />}
    </>
  )
}

interface FieldsProps {
  example: Example
  change: (patch: Partial<Example>) => void
}

function Who({ example, change }: FieldsProps) {
  return (
    <>
      <div className="part__pair">
        <FormField
          label="案例标题"
          value={example.title}
          placeholder="李大爷就是这样报的"
          onChange={(title) => change({ title })}
        />
        <FormField
          label="怎么称呼"
          value={example.person}
          hint="不写全名"
          onChange={(person) => change({ person })}
        />
        <FormField label="哪儿的" value={example.place} onChange={(place) => change({ place })} />
      </div>
      <FormField
        label="经过"
        rows={2}
        value={example.story}
        hint={`${example.story.length}/200，里面的数要和算出来的一样`}
        onChange={(story) => change({ story })}
      />
    </>
  )
}

function Claim({ example, change }: FieldsProps) {
  return (
    <div className="part__pair">
      <AmountField
        label={example.rule.gives ? '您算的：一共领' : '您算的：能报'}
        value={example.claimedPaid}
        onChange={(claimedPaid) => change({ claimedPaid })}
      />
      {!example.rule.gives && (
        <AmountField
          label="您算的：自己付"
          value={example.claimedOwn}
          onChange={(claimedOwn) => change({ claimedOwn })}
        />
      )}
    </div>
  )
}

/** 本地案例: rule and costs go in, the table comes out; a wrong sum is not published (X1). */
export function ExamplePart(props: PartProps) {
  const { example } = props.desk.draft
  const change = (patch: Partial<Example>) =>
    props.desk.change({ example: { ...example, ...patch } })
  return (
    <PartSection
      {...props}
      name="example"
      title="本地案例"
      onClauses={(clauses) => change({ clauses })}
      shown={<Shown example={example} />}
    >
      <Who example={example} change={change} />
      <RuleFields rule={example.rule} onChange={(rule) => change({ rule })} />
      <ItemsFields example={example} onChange={change} />
      <Claim example={example} change={change} />
      <BillTable lines={billOf(example.rule, example).lines} />
      <Result example={example} />
      <ConsentFields consent={example.consent} onChange={(consent) => change({ consent })} />
    </PartSection>
  )
}
