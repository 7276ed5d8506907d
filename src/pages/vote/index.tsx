import type { ThemeCard as Theme } from '@core/votes/views'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { open } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'
import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { ThemeCard } from './theme-card'
import { useThemes } from './use-themes'
import './index.scss'

function Nothing() {
  return (
    <StateView
      kind="empty"
      icon="hand-heart-duotone"
      title="现在没有投票"
      lines={
        '以后社区办什么活动，在这里选。\n一人一票，投完才看得到票数。\n现在想办哪一场，可以先告诉编辑'
      }
      primary={{ words: '说一声', onTap: () => void open('report') }}
      secondary={{ words: '打电话说', onTap: callNewsroom }}
    />
  )
}

function Part({ title, themes }: { title: string; themes: readonly Theme[] }) {
  if (themes.length === 0) return null
  return (
    <View>
      <Text className="votes-part">{title}</Text>
      {themes.map((theme) => (
        <ThemeCard key={theme.themeId} theme={theme} />
      ))}
    </View>
  )
}

/** Votes that are on, and those that were. */
export default function VotePage() {
  const { themes, error, loading, more, reload } = useThemes()
  useReachBottom(more)
  const none = themes && themes.open.length + themes.closed.length === 0
  return (
    <Page title="投票" tab="vote">
      {themes && <Part title="正在投" themes={themes.open} />}
      {themes && <Part title="投完了的" themes={themes.closed} />}
      {none && <Nothing />}
      {!themes && loading && <Skeleton />}
      {!themes && error && <StateView kind="error" onRetry={reload} />}
      {themes && error && <Note tone="yellow">{error.message}</Note>}
    </Page>
  )
}
