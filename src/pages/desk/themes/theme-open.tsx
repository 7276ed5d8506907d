import { momentWords } from '@core/kit/time'
import { votesApi } from '@core/votes/api'
import type { DeskTheme } from '@core/votes/desk-views'
import { call } from '@src/cloud/call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { ExclusionsPart } from './exclusions-part'
import { PaperPart } from './paper-part'
import { SaidLine } from './said-line'
import { useDoing } from './use-doing'

interface ThemeOpenProps {
  theme: DeskTheme
  onChanged: (theme: DeskTheme) => void
}

function Turnout({ theme }: { theme: DeskTheme }) {
  const { people, eligible } = theme.row
  return (
    <dl className="turnout">
      <div>
        <dt className="meta">线上投了</dt>
        <dd>{people.online} 人</dd>
      </div>
      {theme.draft.paper && (
        <div>
          <dt className="meta">纸上投了（两人数对的）</dt>
          <dd>{people.paper} 人</dd>
        </div>
      )}
      <div>
        <dt className="meta">有资格</dt>
        <dd>{eligible} 人</dd>
      </div>
    </dl>
  )
}

function Withdraw({ theme, onChanged }: ThemeOpenProps) {
  const [reason, setReason] = useState('')
  const { busy, wrong, said, doing } = useDoing()
  const withdraw = async () => {
    const { themeId } = theme.row
    const down = await doing(() => call(votesApi.withdrawTheme, { themeId, reason }), '撤下来了')
    if (down) onChanged(down)
  }
  return (
    <details className="themes__part">
      <summary className="t2">撤下这次投票</summary>
      <FormField
        label="原因（大家看得到）"
        value={reason}
        wrong={wrong.reason}
        placeholder="场地临时要修，改期再投"
        onChange={setReason}
      />
      <SaidLine said={said} />
      <DeskButton
        words="撤下"
        kind="danger"
        disabled={busy || reason.trim().length < 4}
        onPress={() => void withdraw()}
      />
    </details>
  )
}

/** A theme that is on: turnout, paper, exclusions. How the votes fall is not here, and nowhere else. */
export function ThemeOpen({ theme, onChanged }: ThemeOpenProps) {
  const { phase, closesAt, title } = theme.row
  const open = phase === 'open'
  return (
    <section aria-label={title}>
      <h2 className="themes__title">{title}</h2>
      <p className="meta">{momentWords(closesAt)} 截止。票数到核对完才看得到，编辑也一样。</p>
      {theme.withdrawnFor && <p className="note note--yellow">撤下了：{theme.withdrawnFor}</p>}
      {phase === 'counting' && <p className="note">截止了，正在核对票数，一会儿就好</p>}
      {phase !== 'withdrawn' && <Turnout theme={theme} />}
      {theme.draft.paper && phase !== 'withdrawn' && (
        <PaperPart themeId={theme.row.themeId} open={open} />
      )}
      {open && <ExclusionsPart theme={theme} onChanged={onChanged} />}
      {open && <Withdraw theme={theme} onChanged={onChanged} />}
    </section>
  )
}
