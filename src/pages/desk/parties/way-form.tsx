import type { Input } from '@core/kit/contract'
import { newsroomApi } from '@core/newsroom/api'
import type { PartyRow } from '@core/referrals/views'
import { call } from '@src/cloud/call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { useKeeping } from './use-keeping'
import { WAY_WORDS } from './words'

const KINDS = ['phone', 'email', 'wecom', 'feishu', 'dingtalk'] as const
type Kind = (typeof KINDS)[number]

const isKind = (kind: string): kind is Kind => KINDS.some((one) => one === kind)

interface Draft {
  kind: Kind
  to: string
  url: string
  secret: string
}

const given = <K extends string>(key: K, value: string) =>
  (value.trim() ? { [key]: value.trim() } : {}) as Partial<Record<K, string>>

/** What is sent: an address or a secret left empty stays as it is. */
function formOf(partyId: string, draft: Draft): Input<typeof newsroomApi.setPartyWay> {
  const { kind } = draft
  if (kind === 'phone') return { kind, partyId }
  const to = draft.to.split(/[\s,，;；、]+/).filter(Boolean)
  if (kind === 'email') return { kind, partyId, to }
  const url = given('url', draft.url)
  if (kind === 'wecom') return { kind, partyId, ...url }
  return { kind, partyId, ...url, ...given('secret', draft.secret) }
}

interface FieldsProps {
  draft: Draft
  row: PartyRow
  mailBox: boolean
  wrong: Record<string, string>
  change: (part: Partial<Draft>) => void
}

function Fields({ draft, row, mailBox, wrong, change }: FieldsProps) {
  const { kind } = draft
  const kept = row.way.kind === kind && row.way.shown
  if (kind === 'phone') return <p className="meta">到日子在“要催的”里提醒编辑，带着现成的话</p>
  if (kind === 'email') {
    return (
      <FormField
        label="收件地址"
        rows={2}
        value={draft.to}
        hint={mailBox ? '一行一个，从编辑部的邮箱发' : '编辑部还没有发信邮箱，先在推送里加'}
        wrong={wrong.to ?? wrong['to.0']}
        onChange={(to) => change({ to })}
      />
    )
  }
  return (
    <>
      <FormField
        label="对方群机器人的地址"
        value={draft.url}
        hint={kept ? `现在是 ${kept}，不改就空着` : '请对方在群里加一个机器人，把地址给我们'}
        wrong={wrong.url}
        onChange={(url) => change({ url })}
      />
      {kind !== 'wecom' && (
        <FormField
          label="签名密钥（选填）"
          value={draft.secret}
          wrong={wrong.secret}
          onChange={(secret) => change({ secret })}
        />
      )}
    </>
  )
}

interface WayFormProps {
  row: PartyRow
  mailBox: boolean
  onSaved: () => void
}

/** How the letter and its reminders reach the party: the way it prefers. */
export function WayForm({ row, mailBox, onSaved }: WayFormProps) {
  const { way, partyId } = row
  const kind = isKind(way.kind) ? way.kind : 'phone'
  const start: Draft = { kind, to: way.to.join('\n'), url: '', secret: '' }
  const [draft, setDraft] = useState(start)
  const { busy, wrong, said, keep } = useKeeping(onSaved)
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = () =>
    keep(async () => {
      await call(newsroomApi.setPartyWay, formOf(partyId, draft))
      return '存好了，下一封信就这样送'
    })
  return (
    <section aria-label="信怎么到" className="parties__way">
      <fieldset className="form__kinds">
        <legend className="t3">信和提醒怎么到对方手里</legend>
        {KINDS.map((one) => (
          <label key={one} className={`form__kind ${draft.kind === one ? 'is-on' : ''}`}>
            <input
              className="form__radio"
              type="radio"
              name="way"
              checked={draft.kind === one}
              onChange={() => change({ kind: one })}
            />
            {WAY_WORDS[one]}
          </label>
        ))}
      </fieldset>
      <Fields {...{ draft, row, mailBox, wrong, change }} />
      {said && (
        <p role="status" className={`note note--${said.tone}`}>
          {said.words}
        </p>
      )}
      <div className="parties__keep">
        <DeskButton
          words={busy ? '正在存…' : '存下方式'}
          kind="primary"
          disabled={busy}
          onPress={() => void save()}
        />
      </div>
    </section>
  )
}
