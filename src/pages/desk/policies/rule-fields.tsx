import type { Draft } from '@core/policies/draft'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { AmountField } from './amount-field'

type Rule = Draft['example']['rule']

interface RuleFieldsProps {
  rule: Rule
  onChange: (rule: Rule) => void
}

function Bands({ rule, onChange }: RuleFieldsProps) {
  const { bands } = rule
  const set = (at: number, patch: Partial<Rule['bands'][number]>) =>
    onChange({ ...rule, bands: bands.map((b, i) => (i === at ? { ...b, ...patch } : b)) })
  return (
    <>
      {bands.map((band, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bands have no name but their place
        <div key={i} className="part__pair">
          <AmountField
            label="从多少起"
            value={band.above}
            hint="扣掉起付线以后算"
            onChange={(above) => set(i, { above })}
          />
          <AmountField
            share
            label="报几成"
            value={band.rate}
            onChange={(rate) => set(i, { rate })}
          />
          <DeskButton
            words="删掉"
            size="small"
            onPress={() => onChange({ ...rule, bands: bands.filter((_, at) => at !== i) })}
          />
        </div>
      ))}
      {bands.length < 5 && (
        <DeskButton
          words="加一档比例"
          size="small"
          onPress={() => onChange({ ...rule, bands: [...bands, { above: 0, rate: 0 }] })}
        />
      )}
    </>
  )
}

/** The rule as the document states it; the table below is computed from it. */
export function RuleFields({ rule, onChange }: RuleFieldsProps) {
  const change = (patch: Partial<Rule>) => onChange({ ...rule, ...patch })
  return (
    <fieldset className="part__group">
      <legend className="t3">规则</legend>
      <div className="part__pair">
        <FormField
          label="谁来报"
          value={rule.payer}
          placeholder="医保报"
          onChange={(payer) => change({ payer })}
        />
        <AmountField
          label="起付线"
          value={rule.deductible}
          onChange={(deductible) => change({ deductible })}
        />
        <AmountField
          label="一年最多报"
          value={rule.cap}
          hint="不封顶就空着"
          onChange={(cap) => change({ cap })}
        />
      </div>
      <Bands rule={rule} onChange={onChange} />
      <FormField
        label="不报的费用"
        value={rule.excluded.join('、')}
        hint="几种用顿号隔开，像“药品目录外、市外未转诊”"
        onChange={(typed) => change({ excluded: typed.split('、').slice(0, 10) })}
      />
    </fieldset>
  )
}
