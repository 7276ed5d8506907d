import { votesApi } from '@core/votes/api'
import type { DeskTheme } from '@core/votes/desk-views'
import { call } from '@src/cloud/call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { KeptLine } from '../frame/kept-line'
import { useKeptForm } from '../frame/use-kept-form'
import { draftOf, formOf, newDraft } from './draft'
import { OptionRows } from './option-rows'
import { RuleFields } from './rule-fields'
import { SaidLine } from './said-line'
import { useDoing } from './use-doing'
import { WhoFields } from './who-fields'

interface ThemeFormProps {
  /** Absent: a new one. */
  theme: DeskTheme | undefined
  onSaved: (theme: DeskTheme) => void
}

function useThemeForm({ theme, onSaved }: ThemeFormProps) {
  const [first] = useState(() => (theme ? draftOf(theme) : newDraft()))
  const kept = useKeptForm(`theme.${theme?.row.themeId ?? 'new'}`, first)
  const { form: draft, change } = kept
  const steps = useDoing()
  const save = () => {
    const before = theme ? { themeId: theme.row.themeId } : {}
    return call(votesApi.saveTheme, { ...before, draft: formOf(draft) })
  }
  const settle = (saved: DeskTheme) => {
    kept.forget()
    onSaved(saved)
  }
  const keep = async () => {
    const saved = await steps.doing(save, '草稿存好了')
    if (saved) settle(saved)
  }
  const publish = async () => {
    const open = await steps.doing(async () => {
      const { themeId } = (await save()).row
      return call(votesApi.publish, { themeId })
    }, '发出去了，可以投了')
    if (open) settle(open)
  }
  return { ...steps, draft, change, kept, keep, publish }
}

/** A theme before it is open. Once it is, nothing here can be changed any more. */
export function ThemeForm(props: ThemeFormProps) {
  const { draft, change, kept, wrong, said, busy, keep, publish } = useThemeForm(props)
  const known = new Map(props.theme?.pictures.map((p) => [p.photoId, p.thumbUrl]))
  return (
    <section className="theme-form" aria-label="出题">
      <KeptLine kept={kept} />
      <FormField
        label="题目"
        value={draft.title}
        wrong={wrong.title}
        placeholder="敬老月活动，您想办哪一场？"
        onChange={(title) => change({ title })}
      />
      <FormField
        label="说明"
        rows={2}
        value={draft.intro}
        wrong={wrong.intro}
        placeholder="选上的一场在老年活动室办。每人最多选 2 个。"
        onChange={(intro) => change({ intro })}
      />
      <OptionRows
        options={draft.options}
        wrong={wrong}
        known={known}
        onChange={(options) => change({ options })}
      />
      <WhoFields draft={draft} wrong={wrong} change={change} />
      <RuleFields draft={draft} wrong={wrong} change={change} />
      <SaidLine said={said} />
      <div className="theme-foot">
        <DeskButton words="存草稿" disabled={busy} onPress={() => void keep()} />
        <DeskButton
          words={busy ? '正在办…' : '发出去，开始投'}
          kind="primary"
          disabled={busy}
          onPress={() => void publish()}
        />
        <span className="meta">发出去以后，选项和截止时间就不能改了</span>
      </div>
    </section>
  )
}
