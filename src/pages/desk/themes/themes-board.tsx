import { votesApi } from '@core/votes/api'
import type { DeskTheme } from '@core/votes/desk-views'
import { useCall } from '@src/cloud/use-call'
import { useState } from 'react'
import { BackToList } from '../frame/back-to-list'
import { AftermathForm } from './aftermath-form'
import { ThemeForm } from './theme-form'
import { ThemeList } from './theme-list'
import { ThemeOpen } from './theme-open'
import { ThemeResult } from './theme-result'

const NOTHING = {}

interface OneProps {
  theme: DeskTheme
  onChanged: (theme: DeskTheme) => void
}

function One({ theme, onChanged }: OneProps) {
  const { phase, themeId } = theme.row
  if (phase === 'draft') return <ThemeForm key={themeId} theme={theme} onSaved={onChanged} />
  if (phase === 'result') {
    return (
      <>
        <ThemeResult theme={theme} />
        <AftermathForm key={themeId} theme={theme} onKept={onChanged} />
      </>
    )
  }
  return <ThemeOpen theme={theme} onChanged={onChanged} />
}

/** The chosen theme: what was read last, or what the last step answered. */
function Chosen({ themeId, onChanged }: { themeId: string; onChanged: () => void }) {
  const { data, error, reload } = useCall(votesApi.openTheme, { themeId })
  const [later, setLater] = useState<{ on: DeskTheme | undefined; theme: DeskTheme }>()
  const theme = later && later.on === data ? later.theme : data
  if (!theme) {
    return error ? (
      <p className="note note--yellow" role="alert">
        {error.message}
        <button type="button" className="btn btn--plain btn--small" onClick={reload}>
          再试一次
        </button>
      </p>
    ) : null
  }
  const changed = (next: DeskTheme) => {
    setLater({ on: data, theme: next })
    onChanged()
  }
  return <One theme={theme} onChanged={changed} />
}

/** Themes on the left, one of them on the right. */
export function ThemesBoard() {
  const list = useCall(votesApi.listThemes, NOTHING)
  const [chosen, setChosen] = useState<string>()
  const themes = list.data?.themes ?? []
  const themeId = chosen ?? themes[0]?.themeId ?? 'new'
  const saved = (theme: DeskTheme) => {
    setChosen(theme.row.themeId)
    list.reload()
  }
  return (
    <div className={`themes ${chosen ? 'themes--one' : ''}`}>
      <ThemeList themes={themes} chosen={themeId} onChoose={setChosen} />
      <main className="themes__one">
        {chosen && <BackToList onPress={() => setChosen(undefined)} />}
        {list.error && <p className="note note--yellow">{list.error.message}</p>}
        {list.data && themeId === 'new' && <ThemeForm theme={undefined} onSaved={saved} />}
        {themeId !== 'new' && <Chosen key={themeId} themeId={themeId} onChanged={list.reload} />}
      </main>
    </div>
  )
}
