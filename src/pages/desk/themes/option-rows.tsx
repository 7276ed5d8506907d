import type { FieldErrors } from '@core/kit/errors'
import { MOST_OPTIONS } from '@core/votes/theme'
import { FormField } from '../frame/form-field'
import { emptyOption, type OptionRow } from './draft'
import { PictureField } from './picture-field'

interface OptionRowsProps {
  options: readonly OptionRow[]
  wrong: FieldErrors
  known: ReadonlyMap<string, string>
  onChange: (options: OptionRow[]) => void
}

interface RowProps extends Omit<OptionRowsProps, 'options' | 'onChange'> {
  option: OptionRow
  at: number
  onRow: (part: Partial<OptionRow>) => void
  onDrop: (() => void) | undefined
}

function Row({ option, at, wrong, known, onRow, onDrop }: RowProps) {
  const off = (field: string) => wrong[`options.${at}.${field}`]
  const { title, note, place, day, cost, photoId } = option
  return (
    <li className="option-row">
      <div className="form__pair">
        <FormField
          label={`选项 ${at + 1}`}
          value={title}
          wrong={off('title')}
          placeholder="长寿面家宴"
          onChange={(value) => onRow({ title: value })}
        />
        <FormField
          label="一句话介绍"
          value={note}
          wrong={off('note')}
          placeholder="各家带一道菜，社区煮面"
          onChange={(value) => onRow({ note: value })}
        />
      </div>
      <div className="form__pair">
        <FormField
          label="在哪"
          value={place}
          wrong={off('place')}
          onChange={(value) => onRow({ place: value })}
        />
        <FormField
          label="哪天"
          type="date"
          value={day}
          wrong={off('day')}
          onChange={(value) => onRow({ day: value })}
        />
        <FormField
          label="费用"
          value={cost}
          wrong={off('cost')}
          placeholder="不收钱"
          onChange={(value) => onRow({ cost: value })}
        />
      </div>
      <div className="option-row__foot">
        <PictureField
          of={title || `选项 ${at + 1}`}
          photoId={photoId}
          known={known}
          onPicked={(next) => onRow({ photoId: next })}
        />
        {onDrop && (
          <button type="button" className="btn btn--plain btn--small" onClick={onDrop}>
            去掉选项 {at + 1}
          </button>
        )}
      </div>
    </li>
  )
}

/** What can be chosen: picture, place, date and cost of each (MISSION V1). */
export function OptionRows({ options, onChange, ...parts }: OptionRowsProps) {
  const change = (key: string, part: Partial<OptionRow>) =>
    onChange(options.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <fieldset className="option-rows">
      <legend className="t2">选什么</legend>
      {parts.wrong.options && <span className="form__wrong">{parts.wrong.options}</span>}
      <ol>
        {options.map((option, at) => (
          <Row
            key={option.key}
            option={option}
            at={at}
            onRow={(part) => change(option.key, part)}
            onDrop={
              options.length > 2
                ? () => onChange(options.filter(({ key }) => key !== option.key))
                : undefined
            }
            {...parts}
          />
        ))}
      </ol>
      {options.length < MOST_OPTIONS && (
        <button
          type="button"
          className="btn btn--soft btn--small"
          onClick={() => onChange([...options, emptyOption()])}
        >
          加一个选项
        </button>
      )}
    </fieldset>
  )
}
