import { leftWords } from '@core/kit/time'
import { homeOrder } from '@core/places/home'
import { Button } from '@src/components/button/button'
import { open } from '@src/navigate'
import { useCommunity } from '@src/places'
import { Text, View } from '@tarojs/components'
import type { Home } from './use-home'

interface News {
  title: string
  note: string
  words: string
  onTap: () => void
}

const TELL: Record<'vote' | 'policy' | 'notice', (home: Home) => News | undefined> = {
  vote: ({ theme }) =>
    theme && {
      title: theme.title,
      note: `投票${leftWords(theme.closesAt, Date.now())}`,
      words: theme.voted ? '看看我投的' : '去投票',
      onTap: () => void open('voteTheme', { id: theme.themeId }),
    },
  policy: ({ explainer }) =>
    explainer && {
      title: explainer.title,
      note: explainer.sentence,
      words: '看怎么办',
      onTap: () => void open('explainer', { id: explainer.explainerId }),
    },
  notice: ({ notice }) =>
    notice && {
      title: notice.title,
      note: [notice.when, notice.place].filter(Boolean).join('，'),
      words: notice.place ? '看怎么去' : '看一看',
      onTap: () => void open('notice', { id: notice.noticeId }),
    },
}

/** One piece of news, the first that this community would read: more is on the tabs. */
export function ElderNews(home: Home) {
  const kind = useCommunity()?.kind
  const news = homeOrder(kind, false)
    .flatMap((part) => (part === 'feedback' ? [] : [TELL[part](home)]))
    .find((one) => one !== undefined)
  if (!news) return null
  return (
    <View className="elder-news">
      <Text className="elder-way__words">{news.title}</Text>
      <Text className="elder-way__note">{news.note}</Text>
      <View className="elder-news__way">
        <Button grow words={news.words} onTap={news.onTap} />
      </View>
    </View>
  )
}
