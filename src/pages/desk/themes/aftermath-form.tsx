import { votesApi } from '@core/votes/api'
import type { DeskTheme } from '@core/votes/desk-views'
import { FEELING_LABEL } from '@core/votes/views'
import { call } from '@src/cloud/call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { AfterPhotos } from './after-photos'
import { AfterQuotes } from './after-quotes'
import { afterDraftOf, aftermathOf } from './aftermath-draft'
import { SaidLine } from './said-line'
import { useDoing } from './use-doing'

interface AftermathFormProps {
  theme: DeskTheme
  onKept: (theme: DeskTheme) => void
}

function useAftermath({ theme, onKept }: AftermathFormProps) {
  const [draft, setDraft] = useState(() => afterDraftOf(theme))
  const steps = useDoing()
  const { themeId } = theme.row
  const keep = async () => {
    const input = { themeId, aftermath: aftermathOf(draft) }
    const kept = await steps.doing(() => call(votesApi.keepAftermath, input), '存好了，居民看得到')
    if (kept) onKept(kept)
  }
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  return { ...steps, draft, change, keep }
}

function Feedback({ theme }: { theme: DeskTheme }) {
  return (
    <section className="themes__part" aria-label="居民说的">
      <h3 className="t2">居民说的</h3>
      {theme.feedback.length === 0 && <p className="meta">还没有人留话</p>}
      <ul className="exclusions">
        {theme.feedback.map(({ feeling, words, mayQuote, at }) => (
          <li key={`${at}${words}`}>
            <span className="tag">{FEELING_LABEL[feeling]}</span> {words}
            {mayQuote && <span className="meta"> 同意写到网页上</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What came after the count: activity, photos, quotes; the public page goes on with it (MISSION V4). */
export function AftermathForm(props: AftermathFormProps) {
  const { theme } = props
  const { draft, change, keep, wrong, said, busy } = useAftermath(props)
  const off = (field: string) => wrong[field]
  const known = new Map(theme.pictures.map((p) => [p.photoId, p.thumbUrl]))
  return (
    <>
      <section className="themes__part" aria-label="后来怎么样了">
        <h3 className="t2">后来怎么样了</h3>
        <div className="form__pair">
          <FormField
            label="哪天办的"
            type="date"
            value={draft.day}
            wrong={off('activity.day')}
            onChange={(day) => change({ day })}
          />
          <FormField
            label="在哪办的"
            value={draft.place}
            wrong={off('activity.place')}
            onChange={(place) => change({ place })}
          />
        </div>
        <FormField
          label="办得怎么样"
          rows={3}
          value={draft.words}
          wrong={off('activity.words')}
          onChange={(words) => change({ words })}
        />
        <AfterPhotos draft={draft} known={known} wrong={wrong} change={change} />
        <AfterQuotes draft={draft} wrong={wrong} change={change} />
        <FormField
          label="没选上的怎么办"
          value={draft.others}
          wrong={off('others')}
          onChange={(others) => change({ others })}
        />
        <FormField
          label="登记表在哪看"
          value={draft.roster}
          wrong={off('roster')}
          onChange={(roster) => change({ roster })}
        />
        <SaidLine said={said} />
        <div className="theme-foot">
          <DeskButton
            words={busy ? '正在存…' : '存好，给居民看'}
            kind="primary"
            disabled={busy}
            onPress={() => void keep()}
          />
        </div>
      </section>
      <Feedback theme={theme} />
    </>
  )
}
