import { momentWords } from '@core/kit/time'
import { votesApi } from '@core/votes/api'
import type { DeskTheme } from '@core/votes/desk-views'
import { EXCLUSION_REASONS, type ExclusionReason, LEDGER_LABEL } from '@core/votes/exclusion'
import { call } from '@src/cloud/call'
import { usePlaces } from '@src/places'
import { useState } from 'react'
import { Choice } from '../frame/choice'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { SaidLine } from './said-line'
import { useDoing } from './use-doing'

const REASONS = EXCLUSION_REASONS.map((id) => ({ id, words: LEDGER_LABEL[id] }))

interface ExclusionsPartProps {
  theme: DeskTheme
  onChanged: (theme: DeskTheme) => void
}

function useExclusion({ theme, onChanged }: ExclusionsPartProps) {
  const { themeId } = theme.row
  const [reason, setReason] = useState<ExclusionReason>('outsider')
  const [number, setNumber] = useState('')
  const [name, setName] = useState('')
  const [building, setBuilding] = useState('')
  const [communityId, setCommunity] = useState(theme.draft.communities[0] ?? '')
  const steps = useDoing()
  const add = async () => {
    const target = number.trim() ? { number } : { roll: { communityId, name, building } }
    const next = await steps.doing(
      () => call(votesApi.exclude, { themeId, reason, ...target }),
      '记下了，核对时不算进去',
    )
    if (!next) return
    for (const clear of [setNumber, setName, setBuilding]) clear('')
    onChanged(next)
  }
  const fields = { number, setNumber, name, setName, building, setBuilding }
  return { ...steps, ...fields, reason, setReason, communityId, setCommunity, add }
}

function RollFields({ form }: { form: ReturnType<typeof useExclusion> }) {
  const { wrong } = form
  return (
    <>
      <FormField
        label="或者姓名"
        value={form.name}
        wrong={wrong['roll.name']}
        onChange={form.setName}
      />
      <FormField
        label="楼号"
        value={form.building}
        wrong={wrong['roll.building']}
        placeholder="3 号楼 2 单元"
        onChange={form.setBuilding}
      />
    </>
  )
}

/** Ballots that shall not count, entered before anybody knows the totals (MISSION V3). */
export function ExclusionsPart(props: ExclusionsPartProps) {
  const { theme } = props
  const form = useExclusion(props)
  const { wrong, said, busy } = form
  const { paper } = theme.draft
  const places = usePlaces((s) => s.places?.communities)
  const communities = theme.draft.communities.map((id) => ({
    id,
    words: places?.find(({ communityId }) => communityId === id)?.name ?? id,
  }))
  return (
    <section className="themes__part" aria-label="不算的票">
      <h3 className="t2">不算的票</h3>
      <p className="meta">
        截止前写进来。{paper && '写票号，或者写登记的姓名和楼号，姓名不存。'}
        有没有这张票不告诉您，公布时只写几张、为什么。
      </p>
      <ul className="exclusions">
        {theme.exclusions.map(({ exclusionId, shown, reason, byName, createdAt }) => (
          <li key={exclusionId}>
            {shown}：{LEDGER_LABEL[reason]}
            <span className="meta">
              {' '}
              {byName} {momentWords(createdAt)}
            </span>
          </li>
        ))}
      </ul>
      <div className="form__pair">
        <FormField
          label="票号"
          value={form.number}
          wrong={wrong.number}
          onChange={form.setNumber}
        />
        {paper && <RollFields form={form} />}
      </div>
      <div className="theme-foot">
        {paper && (
          <Choice
            name="社区"
            options={communities}
            value={form.communityId}
            onChoose={form.setCommunity}
          />
        )}
        <Choice name="原因" options={REASONS} value={form.reason} onChoose={form.setReason} />
        <DeskButton words="这张不算" disabled={busy} onPress={() => void form.add()} />
      </div>
      <SaidLine said={said} />
    </section>
  )
}
