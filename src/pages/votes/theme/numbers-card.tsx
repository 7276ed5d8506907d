import type { ResultView } from '@core/votes/views'
import { Card } from '@src/components/card/card'
import { Text, View } from '@tarojs/components'
import { shareWords } from './words'

function Figure({ n, words }: { n: number; words: string }) {
  return (
    <View className="figure">
      <Text className="figure__n">{n}</Text>
      <Text className="figure__words">{words}</Text>
    </View>
  )
}

/** People, and votes by both roads; with the base they are of (MISSION V3). */
export function NumbersCard({ result }: { result: ResultView }) {
  const { people, votes, eligible } = result
  const share = shareWords(people.all, eligible.people)
  return (
    <Card className="numbers">
      <View className="numbers__row">
        <Figure n={people.all} words="人投票" />
        <Figure n={votes.online} words="线上票" />
        <Figure n={votes.paper} words="走访票" />
      </View>
      <Text className="numbers__base">
        {`参与 ${people.all} 人 / 有资格 ${eligible.people} 人${share ? `，占 ${share}` : ''}`}
      </Text>
      <Text className="numbers__base">{`有资格人数来自${eligible.source}`}</Text>
    </Card>
  )
}
