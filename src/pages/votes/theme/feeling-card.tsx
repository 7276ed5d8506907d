import { votesApi } from '@core/votes/api'
import {
  type AftermathView,
  FEELING_LABEL,
  FEELINGS,
  type Feeling,
  type ThemeView,
} from '@core/votes/views'
import { call } from '@src/cloud/call'
import { useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { ConsentCard } from '@src/components/consent-card/consent-card'
import { Note } from '@src/components/note/note'
import { Switch } from '@src/components/switch/switch'
import { TextArea } from '@src/components/text-field/text-field'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { OneTheme } from './use-theme'

const MAX_WORDS = 200

function useFeeling(one: OneTheme, themeId: string, before: Feeling | null) {
  const [feeling, setFeeling] = useState(before)
  const [words, setWords] = useState('')
  const [mayQuote, setMayQuote] = useState(false)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async () => {
    if (!feeling) return
    setBusy(true)
    try {
      const more = words.trim() ? { words } : {}
      await call(votesApi.feel, { themeId, feeling, mayQuote, ...more })
      setSaid('收到了，谢谢您说一声')
      one.reload()
    } catch (failure) {
      setSaid(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return { feeling, setFeeling, words, setWords, mayQuote, setMayQuote, said, busy, send }
}

const countWords = ({ good, fair, poor }: AftermathView['feelings']) =>
  `${good + fair + poor} 人说过：挺好 ${good}，还行 ${fair}，不太好 ${poor}`

interface FeelingCardProps {
  one: OneTheme
  theme: ThemeView
  after: AftermathView
}

/** How the activity was: three words to choose from, and a line to the editors (MISSION V4). */
export function FeelingCard({ one, theme, after }: FeelingCardProps) {
  const me = useMe()
  const form = useFeeling(one, theme.themeId, after.mine)
  return (
    <Card title="您觉得怎么样">
      <Text className="t-sub">{countWords(after.feelings)}</Text>
      {me && (
        <ChipRow>
          {FEELINGS.map((one) => (
            <ChoiceChip
              key={one}
              words={FEELING_LABEL[one]}
              chosen={form.feeling === one}
              onTap={() => form.setFeeling(one)}
            />
          ))}
        </ChipRow>
      )}
      {me && form.feeling && (
        <>
          <TextArea
            label="想跟编辑说的话"
            value={form.words}
            max={MAX_WORDS}
            placeholder="下次想怎么办，说给编辑听（选填）"
            onChange={form.setWords}
          />
          <Switch
            words="可以写到网页上"
            note="不写您的名字"
            on={form.mayQuote}
            onChange={form.setMayQuote}
          />
          <ConsentCard />
          <Button
            small
            words="说好了"
            busy={form.busy && '正在交…'}
            onTap={() => void form.send()}
          />
        </>
      )}
      {form.said && <Note>{form.said}</Note>}
    </Card>
  )
}
