import { dateWords, momentWords } from '@core/kit/time'
import type { ThemeView } from '@core/votes/views'
import { Icon } from '@src/components/icon/icon'
import { Note } from '@src/components/note/note'
import { Text, View } from '@tarojs/components'
import { AfterPart } from './after-part'
import { BarsCard } from './bars-card'
import { CollectCard } from './collect-card'
import { LedgerCard, MineCard } from './ledger-card'
import { NumbersCard } from './numbers-card'
import type { OneTheme } from './use-theme'
import { VisitsCard } from './visits-card'
import { outcomeWords } from './words'

function Head({ theme }: { theme: ThemeView }) {
  const { closesAt, result, phase } = theme
  const counted = result ? ` · ${dateWords(result.countedAt).split(' ')[0]}核对公布` : ''
  return (
    <View>
      <View className="theme-tags">
        <View className={`theme-tag ${phase === 'withdrawn' ? '' : 'theme-tag--done'}`}>
          {phase !== 'withdrawn' && <Icon name="check-circle-fill" size={14} color="white" />}
          <Text className="theme-tag__words">{phase === 'withdrawn' ? '撤下了' : '投完了'}</Text>
        </View>
        <Text className="t-meta">{`${momentWords(closesAt)} 截止${counted}`}</Text>
      </View>
      <Text className="theme-title">{result ? outcomeWords(theme) : theme.title}</Text>
      {result && <Text className="theme-intro">{theme.title}</Text>}
    </View>
  )
}

function Others({ words }: { words: string | null }) {
  if (!words) return null
  return (
    <View className="card">
      <Text className="card__title">没选上的也不白投</Text>
      <Text className="theme-intro">{words}</Text>
    </View>
  )
}

/** What a vote came to (phone-06), and what came after it. */
export function ResultTheme({ one, theme }: { one: OneTheme; theme: ThemeView }) {
  const { result, after, phase } = theme
  return (
    <>
      <Head theme={theme} />
      {phase === 'counting' && (
        <Note tone="grey" icon="hourglass-medium-bold">
          截止了，正在核对票数，一会儿就好
        </Note>
      )}
      {theme.withdrawnFor && <Note tone="yellow">{theme.withdrawnFor}</Note>}
      {result && <NumbersCard result={result} />}
      {result && <BarsCard result={result} />}
      {result && <MineCard theme={theme} />}
      {after && <AfterPart one={one} theme={theme} after={after} />}
      {result && <LedgerCard result={result} />}
      {result?.visits && <VisitsCard visits={result.visits} roster={after?.roster ?? null} />}
      <Others words={after?.others ?? null} />
      {theme.mayCollect && phase !== 'withdrawn' && <CollectCard themeId={theme.themeId} />}
      {one.error && <Note tone="yellow">{one.error.message}</Note>}
    </>
  )
}
