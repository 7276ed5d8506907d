import { peopleApi } from '@core/people/api'
import { PRIVACY_POINTS, PRIVACY_VERSION } from '@core/people/data/consent'
import { call } from '@src/cloud/call'
import { becomeMe, useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { open } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { Note } from '../note/note'
import { Tap } from '../tap/tap'
import './consent-card.scss'

/** The first time, and when the text changed: what becomes of what one sends (MISSION S4). */
export function ConsentCard() {
  const me = useMe()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  if (!me || me.agreed) return null
  const agree = async () => {
    setBusy(true)
    try {
      becomeMe(await call(peopleApi.agree, { version: PRIVACY_VERSION }))
    } catch (failure) {
      setRefused(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card tone="lamp" title="第一次交，先说清楚" className="consent">
      {PRIVACY_POINTS.map((point) => (
        <View key={point}>
          <Text>{point}</Text>
        </View>
      ))}
      <Tap onTap={() => void open('privacy')}>
        <Text className="consent__more">看完整的：谁能看到我的信息</Text>
      </Tap>
      {refused && <Note tone="yellow">{refused}</Note>}
      <Button words="看明白了，同意" busy={busy && '正在记…'} onTap={() => void agree()} />
    </Card>
  )
}
