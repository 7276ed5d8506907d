import type { Draft } from '@core/policies/draft'
import { FormField } from '../frame/form-field'
import { Picks } from './picks'

type Consent = Draft['example']['consent']

const KINDS = [
  { id: 'given', words: '本人同意了' },
  { id: 'invented', words: '编的例子' },
  { id: 'none', words: '还没问' },
] as const

interface ConsentFieldsProps {
  consent: Consent
  onChange: (consent: Consent) => void
}

/** 案例须本人同意, or it is said to be an invented example. Day and way are for editors only. */
export function ConsentFields({ consent, onChange }: ConsentFieldsProps) {
  return (
    <fieldset className="part__group">
      <Picks
        name="案例须本人同意"
        options={KINDS}
        chosen={[consent.kind]}
        onPick={(kind) => onChange({ ...consent, kind })}
      />
      {consent.kind === 'given' && (
        <div className="part__pair">
          <FormField
            label="哪天同意的"
            value={consent.on}
            placeholder="2026-10-11"
            onChange={(on) => onChange({ ...consent, on })}
          />
          <FormField
            label="怎么同意的"
            value={consent.how}
            placeholder="签了同意书"
            hint="只给编辑看"
            onChange={(how) => onChange({ ...consent, how })}
          />
        </div>
      )}
    </fieldset>
  )
}
