import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { openTab } from '@src/navigate'
import { useRouter } from '@tarojs/taro'
import '../votes.scss'
import './index.scss'
import { OpenBar } from './open-bar'
import { OpenTheme } from './open-theme'
import { ResultBar } from './result-bar'
import { ResultTheme } from './result-theme'
import { useShare } from './use-share'
import { type OneTheme, useTheme } from './use-theme'

function Missing({ error, reload }: Pick<OneTheme, 'error' | 'reload'>) {
  if (!error) return <Skeleton />
  if (error.code === 'NotFound') {
    const all = { words: '看别的投票', onTap: () => void openTab('vote') }
    return <StateView kind="not-found" title={error.message} lines="" primary={all} />
  }
  return <StateView kind="error" onRetry={reload} />
}

/** A vote from the question to the feedback, on one page (MISSION V1, V4). */
export default function ThemePage() {
  const { id = '' } = useRouter<{ id?: string }>().params
  const one = useTheme(id)
  const { theme } = one
  const share = useShare(theme)
  const voting = theme?.phase === 'open'
  const bar =
    theme &&
    (voting ? (
      <OpenBar one={one} theme={theme} share={share} />
    ) : (
      <ResultBar one={one} theme={theme} share={share} />
    ))
  return (
    <Page title="邻里投票" bottom={bar}>
      {!theme && <Missing error={one.error} reload={one.reload} />}
      {theme && voting && <OpenTheme one={one} theme={theme} share={share} />}
      {theme && !voting && <ResultTheme one={one} theme={theme} />}
      {share.sheet}
    </Page>
  )
}
