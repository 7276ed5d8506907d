import { votesApi } from '@core/votes/api'
import type { ThemeView } from '@core/votes/views'
import { call } from '@src/cloud/call'
import { useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { Note } from '@src/components/note/note'
import { Sheet } from '@src/components/sheet/sheet'
import { openTab } from '@src/navigate'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { type Share, ShareButton } from './share-button'
import type { OneTheme } from './use-theme'

/** As many as one household brings. */
const MOST_PEOPLE = 6

interface ResultBarProps {
  one: OneTheme
  theme: ThemeView
  share: Share
}

function ComeSheet({
  one,
  theme,
  onClose,
}: Omit<ResultBarProps, 'share'> & { onClose: () => void }) {
  const [failed, setFailed] = useState('')
  const come = async (people: number) => {
    try {
      await call(votesApi.signUp, { themeId: theme.themeId, people })
      one.reload()
      onClose()
    } catch (failure) {
      setFailed(asAppError(failure).message)
    }
  }
  const numbers = Array.from({ length: MOST_PEOPLE }, (_, i) => i + 1)
  return (
    <Sheet title="您家几个人来" open onClose={onClose}>
      <ChipRow>
        {numbers.map((n) => (
          <ChoiceChip
            key={n}
            words={`${n} 个人`}
            chosen={theme.coming.mine === n}
            onTap={() => void come(n)}
          />
        ))}
      </ChipRow>
      <Text className="t-sub">{`已有 ${theme.coming.people} 人报名，只记人数，好备桌椅`}</Text>
      {theme.coming.mine > 0 && (
        <Button kind="neutral" words="这次不来了" onTap={() => void come(0)} />
      )}
      {failed && <Note tone="yellow">{failed}</Note>}
    </Sheet>
  )
}

/** The foot of a vote that is over: pass it on, come along. */
export function ResultBar({ one, theme, share }: ResultBarProps) {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const { result, after, coming } = theme
  const mayCome = me && result && !after?.activity
  const words = coming.mine > 0 ? `报了 ${coming.mine} 个人，改一下` : '我要来，报个名'
  return (
    <BottomBar>
      <ShareButton share={share} />
      {mayCome ? (
        <Button grow words={words} onTap={() => setOpen(true)} />
      ) : (
        <Button grow words="看别的投票" onTap={() => void openTab('vote')} />
      )}
      {open && <ComeSheet one={one} theme={theme} onClose={() => setOpen(false)} />}
    </BottomBar>
  )
}
