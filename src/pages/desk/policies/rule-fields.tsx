import type { Draft } from '@core/policies/draft'
import { WHOLE_RATE } from '@core/policies/money'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { AmountField } from './amount-field'
import { Picks } from './picks'

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

const WAYS = [
  { id: 'shares', words: '报销：花了钱，报一部分' },
  { id: 'gives', words: '发钱：津贴、补贴' },
] as const

/** Given money comes whole unless the editor says otherwise. */
function withWay({ gives: _, ...rule }: Rule, way: (typeof WAYS)[number]['id']): Rule {
  if (way === 'shares') return rule
  const bands = rule.bands.length > 0 ? rule.bands : [{ above: 0, rate: WHOLE_RATE }]
  return { ...rule, bands, gives: true }
}

/** The rule as the document states it; the table below is computed from it. */
export function RuleFields({ rule, onChange }: RuleFieldsProps) {
  const change = (patch: Partial<Rule>) => onChange({ ...rule, ...patch })
  return (
    <fieldset className="part__group">
      <legend className="t3">规则</legend>
      <Picks
        name="哪一种"
        options={WAYS}
        chosen={[rule.gives ? 'gives' : 'shares']}
        onPick={(way) => onChange(withWay(rule, way))}
      />
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
