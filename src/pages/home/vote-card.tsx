import { leftWords } from '@core/kit/time'
import { Button } from '@src/components/button/button'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import type { OpenTheme } from './use-home'

/** A vote that is on: how long, how many so far, and whether I voted; never a total (MISSION V1). */
export function VoteCard({ theme, now }: { theme: OpenTheme; now: number }) {
  const { themeId, title, closesAt, people, voted } = theme
  const go = () => void open('voteTheme', { id: themeId })
  return (
    <View className="card home-vote">
      <Tap className="grow home-vote__words" role="link" onTap={go}>
        <View className="grow">
          <View className="home-row__top">
            <Text className="home-tag home-tag--lamp">{voted ? '您投过了' : '正在投票'}</Text>
            <Text className="t-meta">
              {leftWords(closesAt, now)} · {people} 人已投
            </Text>
          </View>
          <Text className="home-row__title">{title}</Text>
        </View>
      </Tap>
      <Button kind="outline" small words={voted ? '看一看' : '去投票'} onTap={go} />
    </View>
  )
}
