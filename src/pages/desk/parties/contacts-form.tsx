import { referralsApi } from '@core/referrals/api'
import { DEPARTMENT_LEVELS, LEVEL_LABEL, MOST_CONTACTS } from '@core/referrals/party'
import type { PartyRow } from '@core/referrals/views'
import { call } from '@src/cloud/call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { useKeeping } from './use-keeping'

type Level = (typeof DEPARTMENT_LEVELS)[number]
interface Line {
  office: string
  name: string
  phone: string
}
const EMPTY: Line = { office: '', name: '', phone: '' }

const linesOf = (row: PartyRow | undefined): Line[] => {
  const known = (row?.contacts ?? []).map(({ office = '', name, phone }) => ({
    ...{ office, name, phone },
  }))
  return known.length > 0 ? known : [EMPTY]
}

/** Lines with nothing in them are no contacts. */
const contactsOf = (lines: readonly Line[]) =>
  lines
    .filter(({ office, name, phone }) => office || name || phone)
    .map(({ office, name, phone }) => ({ ...(office ? { office } : {}), name, phone }))

interface LinesProps {
  lines: readonly Line[]
  wrong: Record<string, string>
  onChange: (lines: Line[]) => void
}

function Lines({ lines, wrong, onChange }: LinesProps) {
  const set = (at: number, part: Partial<Line>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...part } : line)))
  return (
    <>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name while it is typed
        <div key={i} className="form__pair">
          <FormField
            label="科室（选填）"
            value={line.office}
            wrong={wrong[`contacts.${i}.office`]}
            onChange={(office) => set(i, { office })}
          />
          <FormField
            label="怎么称呼"
            value={line.name}
            placeholder="王经理"
            wrong={wrong[`contacts.${i}.name`]}
            onChange={(name) => set(i, { name })}
          />
          <FormField
            label="工作电话"
            value={line.phone}
            wrong={wrong[`contacts.${i}.phone`]}
            onChange={(phone) => set(i, { phone })}
          />
        </div>
      ))}
      {lines.length < MOST_CONTACTS && (
        <div className="parties__more">
          <DeskButton words="再加一位" size="small" onPress={() => onChange([...lines, EMPTY])} />
        </div>
      )}
    </>
  )
}

interface NewProps {
  name: string
  level: Level
  wrong: string | undefined
  onName: (name: string) => void
  onLevel: (level: Level) => void
}

function NewDepartment({ name, level, wrong, onName, onLevel }: NewProps) {
  return (
    <>
      <FormField
        label="单位名称"
        value={name}
        placeholder="云溪区水务局"
        wrong={wrong}
        onChange={onName}
      />
      <fieldset className="form__kinds">
        <legend className="t3">哪一级</legend>
        {DEPARTMENT_LEVELS.map((one) => (
          <label key={one} className={`form__kind ${one === level ? 'is-on' : ''}`}>
            <input
              className="form__radio"
              type="radio"
              name="level"
              checked={one === level}
              onChange={() => onLevel(one)}
            />
            {LEVEL_LABEL[one]}
          </label>
        ))}
      </fieldset>
    </>
  )
}

interface ContactsFormProps {
  row: PartyRow | undefined
  onSaved: () => void
  onAdded: () => void
}

/** Whom to ask for: on duty and by office, nothing of anybody's own life. */
export function ContactsForm({ row, onSaved, onAdded }: ContactsFormProps) {
  const [lines, setLines] = useState(linesOf(row))
  const [name, setName] = useState('')
  const [level, setLevel] = useState<Level>('district')
  const { busy, wrong, said, keep } = useKeeping(onSaved)
  const save = async () => {
    const who = row ? { partyId: row.partyId } : { name, level }
    const done = await keep(async () => {
      await call(referralsApi.saveParty, { ...who, contacts: contactsOf(lines) })
      return '联络人存好了'
    })
    if (done && !row) onAdded()
  }
  return (
    <section aria-label="联络人">
      {!row && (
        <NewDepartment
          {...{ name, level }}
          wrong={wrong.name}
          onName={setName}
          onLevel={setLevel}
        />
      )}
      <h3 className="t3 parties__part">联络人，先找第一位</h3>
      <Lines lines={lines} wrong={wrong} onChange={setLines} />
      {said && (
        <p role="status" className={`note note--${said.tone}`}>
          {said.words}
        </p>
      )}
      <div className="parties__keep">
        <DeskButton
          words={busy ? '正在存…' : '存下联络人'}
          kind="primary"
          disabled={busy}
          onPress={() => void save()}
        />
      </div>
    </section>
  )
}
