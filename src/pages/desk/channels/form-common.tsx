import type { FieldErrors } from '@core/kit/errors'
import { CHANNEL_KINDS, CHANNEL_LABEL, CHOSEN_TYPES } from '@core/newsroom/channel'
import { FormField } from '../frame/form-field'
import type { Draft } from './draft'
import { TYPE_WORDS } from './words'

export interface PartProps {
  draft: Draft
  wrong: FieldErrors
  change: (part: Partial<Draft>) => void
}

/** Which kind; fixed once the channel exists. */
export function KindChoice({ draft, change }: PartProps) {
  return (
    <fieldset className="form__kinds" disabled={draft.channelId !== undefined}>
      <legend className="t3">哪种渠道</legend>
      {CHANNEL_KINDS.map((kind) => (
        <label key={kind} className={`form__kind ${draft.kind === kind ? 'is-on' : ''}`}>
          <input
            className="form__radio"
            type="radio"
            name="kind"
            checked={draft.kind === kind}
            onChange={() => change({ kind })}
          />
          {CHANNEL_LABEL[kind]}
        </label>
      ))}
    </fieldset>
  )
}

function toggled(types: Draft['types'], type: Draft['types'][number]): Draft['types'] {
  return CHOSEN_TYPES.filter((each) => (each === type) !== types.includes(each))
}

/** Name, what to send and whether the night is quiet. */
export function CommonFields({ draft, wrong, change }: PartProps) {
  return (
    <>
      <FormField
        label="送给谁"
        value={draft.name}
        placeholder="编辑部值班群"
        wrong={wrong.name}
        onChange={(name) => change({ name })}
      />
      <fieldset className="form__checks">
        <legend className="t3">送哪些事</legend>
        {CHOSEN_TYPES.map((type) => (
          <label key={type} className="form__check">
            <input
              className="form__tick"
              type="checkbox"
              checked={draft.types.includes(type)}
              onChange={() => change({ types: toggled(draft.types, type) })}
            />
            {TYPE_WORDS[type]}
          </label>
        ))}
        {wrong.types && <span className="form__wrong">{wrong.types}</span>}
      </fieldset>
      <fieldset className="form__checks">
        <legend className="t3">夜里</legend>
        <label className="form__check">
          <input
            className="form__tick"
            type="checkbox"
            checked={draft.quiet}
            onChange={() => change({ quiet: !draft.quiet })}
          />
          22:00 到 8:30 先攒着，早上一起发；特急的照发
        </label>
      </fieldset>
    </>
  )
}
