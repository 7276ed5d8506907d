import type { Draft } from '@core/policies/draft'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import type { PolicyDesk } from './use-policy'
import { newPartId } from './words'

type Original = Draft['original']
type Field = Exclude<keyof Original, 'clauses'>

const FIELDS: readonly { field: Field; label: string; hint?: string; day?: boolean }[] = [
  { field: 'title', label: '文件名' },
  { field: 'number', label: '发文字号' },
  { field: 'department', label: '发文单位' },
  { field: 'issuedOn', label: '发文日期', day: true },
  { field: 'validFrom', label: '施行日期', day: true },
  { field: 'validUntil', label: '有效期至', hint: '文件没写就空着', day: true },
  { field: 'url', label: '原文网址', hint: 'https 开头' },
]

/** Whole articles pasted at once become clauses: each begins with its 第…条. */
export function clausesFrom(pasted: string): Original['clauses'] {
  const parts = pasted.split(/(?=第[一二三四五六七八九十百\d]+条)/).map((part) => part.trim())
  return parts.filter(Boolean).map((part) => {
    const [, no = '', text = part] =
      /^(第[一二三四五六七八九十百\d]+条)\s*([\s\S]*)$/.exec(part) ?? []
    return { id: newPartId('c'), no, text: text.trim() }
  })
}

interface ClauseProps {
  clause: Original['clauses'][number]
  onChange: (clause: Original['clauses'][number]) => void
  onSplit: () => void
  onRemove: () => void
}

function ClauseFields({ clause, onChange, onSplit, onRemove }: ClauseProps) {
  const long = /[；。]./.test(clause.text)
  return (
    <div className="clause">
      <FormField label="第几条" value={clause.no} onChange={(no) => onChange({ ...clause, no })} />
      <FormField
        label="条款原文"
        rows={3}
        value={clause.text}
        onChange={(text) => onChange({ ...clause, text })}
        action={
          <span className="clause__ways">
            {long && <DeskButton words="按句拆开" size="small" onPress={onSplit} />}
            <DeskButton words="删掉" size="small" onPress={onRemove} />
          </span>
        }
      />
    </div>
  )
}

/** Title, 文号, dates and the clauses of the document. */
export function OriginalForm({ desk }: { desk: PolicyDesk }) {
  const { original } = desk.draft
  const { clauses } = original
  const change = (patch: Partial<Original>) => desk.change({ original: { ...original, ...patch } })
  const replace = (id: string, next: Original['clauses']) =>
    change({ clauses: clauses.flatMap((each) => (each.id === id ? next : [each])) })
  return (
    <>
      {FIELDS.map(({ field, label, hint, day }) => (
        <FormField
          key={field}
          label={label}
          hint={hint}
          placeholder={day ? '2026-10-01' : ''}
          wrong={desk.wrong[`draft.original.${field}`]}
          value={original[field]}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      {clauses.map((clause) => (
        <ClauseFields
          key={clause.id}
          clause={clause}
          onChange={(next) => replace(clause.id, [next])}
          onRemove={() => replace(clause.id, [])}
          onSplit={() =>
            replace(
              clause.id,
              clause.text
                .split(/(?<=[；。])/)
                .filter(Boolean)
                .map((text, i) => ({ ...clause, id: i === 0 ? clause.id : newPartId('c'), text })),
            )
          }
        />
      ))}
      <Paste onPasted={(text) => change({ clauses: [...clauses, ...clausesFrom(text)] })} />
    </>
  )
}

function Paste({ onPasted }: { onPasted: (text: string) => void }) {
  return (
    <FormField
      label="贴条款"
      rows={3}
      value=""
      placeholder="把“第六条……”整段贴进来，按条分开"
      onChange={onPasted}
    />
  )
}
