import type { Draft } from '@core/policies/draft'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { AmountField } from './amount-field'
import { Picks } from './picks'
import { newPartId } from './words'

type Example = Draft['example']
type Item = Example['items'][number]

const COVERED = { id: '', words: '算在里面' }

interface ItemsFieldsProps {
  example: Example
  onChange: (patch: Partial<Example>) => void
}

/** What was spent, item by item, and which of it the rule leaves out. */
export function ItemsFields({ example, onChange }: ItemsFieldsProps) {
  const { items, rule } = example
  const kinds = [COVERED, ...rule.excluded.filter(Boolean).map((id) => ({ id, words: id }))]
  const set = (id: string, patch: Partial<Item>) =>
    onChange({ items: items.map((item) => (item.id === id ? { ...item, ...patch } : item)) })
  return (
    <fieldset className="part__group">
      <legend className="t3">{rule.gives ? '发了哪些钱' : '花了哪些钱'}</legend>
      {items.map((item) => (
        <div key={item.id} className="part__box">
          <div className="part__pair">
            <FormField
              label="哪一项"
              value={item.words}
              onChange={(words) => set(item.id, { words })}
            />
            <AmountField
              label="金额"
              value={item.amount}
              onChange={(amount) => set(item.id, { amount })}
            />
            <DeskButton
              words="删掉"
              size="small"
              onPress={() => onChange({ items: items.filter(({ id }) => id !== item.id) })}
            />
          </div>
          <Picks
            name={rule.gives ? '发不发' : '报不报'}
            options={kinds}
            chosen={[item.excludedAs]}
            onPick={(excludedAs) => set(item.id, { excludedAs })}
          />
        </div>
      ))}
      <DeskButton
        words="加一项"
        size="small"
        onPress={() =>
          onChange({
            items: [...items, { id: newPartId('i'), words: '', amount: 0, excludedAs: '' }],
          })
        }
      />
      <div className="part__pair">
        <AmountField
          label="起付线今年已用"
          value={example.deductibleUsed}
          onChange={(deductibleUsed) => onChange({ deductibleUsed })}
        />
        <AmountField
          label="今年已报过"
          value={example.paidBefore}
          onChange={(paidBefore) => onChange({ paidBefore })}
        />
      </div>
    </fieldset>
  )
}
