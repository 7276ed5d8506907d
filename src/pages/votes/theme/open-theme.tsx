import type { OptionView, ThemeView } from '@core/votes/views'
import { Note } from '@src/components/note/note'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { CollectCard } from './collect-card'
import { OptionCard } from './option-card'
import { OptionSheet } from './option-sheet'
import { type Share, ShareButton } from './share-button'
import type { OneTheme } from './use-theme'
import { useTicks } from './use-voting'
import { VisitCard } from './visit-card'
import { closeWords, communityNames } from './words'

function Head({ theme }: { theme: ThemeView }) {
  return (
    <View>
      <View className="theme-tags">
        <Text className={`theme-tag ${theme.mine ? 'theme-tag--green' : 'theme-tag--lamp'}`}>
          {theme.mine ? '您投过了' : '正在投票'}
        </Text>
        <Text className="t-meta">{closeWords(theme)}</Text>
      </View>
      <Text className="theme-title">{theme.title}</Text>
      <Text className="theme-intro">{theme.intro}</Text>
      <Text className="t-meta">
        {communityNames(theme)}的居民能投，已有 {theme.people} 人投了
      </Text>
    </View>
  )
}

function Options({ theme }: { theme: ThemeView }) {
  const [looked, setLooked] = useState<OptionView>()
  const { ticked, tick } = useTicks(theme)
  const full = theme.most > 1 && ticked.length >= theme.most
  return (
    <View>
      {theme.options.map((option) => {
        const on = ticked.includes(option.optionId)
        return (
          <OptionCard
            key={option.optionId}
            option={option}
            on={on}
            one={theme.most === 1}
            off={full && !on ? `已选满 ${theme.most} 个` : ''}
            onTick={tick}
            onLook={setLooked}
          />
        )
      })}
      <OptionSheet option={looked} onClose={() => setLooked(undefined)} />
    </View>
  )
}

interface OpenThemeProps {
  one: OneTheme
  theme: ThemeView
  share: Share
}

/** A vote that is on (phone-05): totals are nowhere, so nobody follows the crowd. */
export function OpenTheme({ one, theme, share }: OpenThemeProps) {
  return (
    <>
      <Head theme={theme} />
      <Options theme={theme} />
      {theme.paper && <VisitCard theme={theme} />}
      {theme.mayCollect && <CollectCard themeId={theme.themeId} />}
      <Note tone="grey">
        {`投完才看得到票数，免得跟风。结果公开，线上票和走访票分开写。${theme.partners ?? ''}`}
      </Note>
      {theme.mayVote !== 'no' && (
        <View className="theme-share">
          <ShareButton share={share} />
        </View>
      )}
      {one.error && <Note tone="yellow">{one.error.message}</Note>}
    </>
  )
}
