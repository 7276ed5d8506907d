import type { FieldErrors } from '@core/kit/errors'
import { FormField } from '../frame/form-field'
import type { Draft } from './draft'

interface RuleFieldsProps {
  draft: Draft
  wrong: FieldErrors
  change: (part: Partial<Draft>) => void
}

/** How many may be chosen, until when, and whether paper is collected. */
export function RuleFields({ draft, wrong, change }: RuleFieldsProps) {
  return (
    <>
      <div className="form__pair">
        <FormField
          label="每人最多选几个"
          type="number"
          value={draft.most}
          wrong={wrong.most}
          hint="1 就是单选"
          onChange={(most) => change({ most })}
        />
        <FormField
          label="什么时候截止"
          type="datetime-local"
          value={draft.closes}
          wrong={wrong.closesAt}
          onChange={(closes) => change({ closes })}
        />
      </div>
      <label className="form__check">
        <input
          className="form__tick"
          type="checkbox"
          checked={draft.paper}
          onChange={() => change({ paper: !draft.paper })}
        />
        也上门收纸票（线上投票的人要写姓名和楼号，免得同一个人算两回）
      </label>
      <FormField
        label="谁来办"
        value={draft.partners}
        wrong={wrong.partners}
        placeholder="民政部门给政策支持，社区出场地，我们来报道"
        onChange={(partners) => change({ partners })}
      />
    </>
  )
}
