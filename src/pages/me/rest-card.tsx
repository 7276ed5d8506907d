import { peopleApi } from '@core/people/api'
import { call } from '@src/cloud/call'
import { becomeMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { Note } from '@src/components/note/note'
import { useState } from 'react'

const LENGTHS = [
  { days: '0', words: '我在岗', done: '好，有事再找您' },
  { days: '7', words: '歇 7 天', done: '好好歇着，7 天里不找您' },
  { days: '14', words: '歇 14 天', done: '好好歇着，14 天里不找您' },
  { days: '30', words: '歇 30 天', done: '好好歇着，30 天里不找您' },
] as const

/** An informant takes a rest, without having to say why (MISSION N1). */
export function RestCard() {
  const [chosen, setChosen] = useState<string>()
  const [said, setSaid] = useState<{ tone: 'green' | 'yellow'; words: string }>()
  const rest = async ({ days, done }: (typeof LENGTHS)[number]) => {
    setChosen(days)
    try {
      becomeMe(await call(peopleApi.rest, { days }))
      setSaid({ tone: 'green', words: done })
    } catch (failure) {
      setChosen(undefined)
      setSaid({ tone: 'yellow', words: asAppError(failure).message })
    }
  }
  return (
    <Card title="信息员也要歇歇">
      <ChipRow>
        {LENGTHS.map((length) => (
          <ChoiceChip
            key={length.days}
            words={length.words}
            chosen={chosen === length.days}
            onTap={() => void rest(length)}
          />
        ))}
      </ChipRow>
      {said && <Note tone={said.tone}>{said.words}</Note>}
    </Card>
  )
}
