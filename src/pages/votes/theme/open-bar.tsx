import { printCode } from '@core/kit/ids'
import type { ThemeView } from '@core/votes/views'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { spoken } from '@src/components/spoken'
import { Text, View } from '@tarojs/components'
import { JoinBar } from './join-bar'
import { RollSheet } from './roll-sheet'
import { type Share, ShareButton } from './share-button'
import type { OneTheme } from './use-theme'
import { useVoting } from './use-voting'
import { communityNames } from './words'

interface OpenBarProps {
  one: OneTheme
  theme: ThemeView
  share: Share
}

/** What is said above the buttons: what went wrong, or that the vote is in. */
function toldOf({ mine }: ThemeView, failed: string, changed: boolean): string {
  if (failed) return failed
  if (!mine) return ''
  if (changed) return '改了还没交，点“改投”才算'
  return `票号 ${printCode(mine.number)}，截止前能改`
}

function wordsOf({ mine }: ThemeView, changed: boolean): string {
  if (!mine) return '投票'
  return changed ? '改投' : '投好了'
}

function toneOf(told: string, failed: string): string {
  if (!told) return 'vote-foot__told--none'
  return failed ? 'vote-foot__told--failed' : ''
}

function Ballot({ one, theme }: Omit<OpenBarProps, 'share'>) {
  const voting = useVoting(one, theme)
  const { ticked, busy, failed, changed } = voting
  const told = toldOf(theme, failed, changed)
  return (
    <View className="vote-foot">
      <View className={`vote-foot__told ${toneOf(told, failed)}`} {...spoken({ role: 'alert' })}>
        {/* A space keeps the letters' node, so that saying something changes its words only. */}
        <Text>{told || ' '}</Text>
      </View>
      <BottomBar>
        <View className="vote-foot__count">
          <Text>已选</Text>
          <Text className="vote-foot__n">{ticked.length}</Text>
          <Text>{`/ ${theme.most}`}</Text>
        </View>
        <Button
          grow
          words={wordsOf(theme, changed)}
          disabled={ticked.length === 0 || !changed}
          busy={busy && '正在交…'}
          onTap={voting.vote}
        />
      </BottomBar>
      <RollSheet
        open={voting.asking}
        theme={theme}
        onClose={voting.cancel}
        onDone={voting.voteAs}
      />
    </View>
  )
}

/** The foot of a vote that is on: vote, or why one cannot. */
export function OpenBar(props: OpenBarProps) {
  const { theme, share, one } = props
  if (theme.mayVote === 'yes' || theme.mine) return <Ballot one={one} theme={theme} />
  if (theme.mayVote === 'unknown') return <JoinBar one={one} />
  return (
    <BottomBar>
      <Text className="grow t-sub">{`这次请${communityNames(theme)}的居民投`}</Text>
      <ShareButton share={share} />
    </BottomBar>
  )
}
