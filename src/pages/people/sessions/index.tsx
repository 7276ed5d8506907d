import { momentWords } from '@core/kit/time'
import { peopleApi } from '@core/people/api'
import type { SessionView } from '@core/people/sign-in/sign-in'
import { call } from '@src/cloud/call'
import { asAppError, useCall } from '@src/cloud/use-call'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { NotYet } from '../signed-in-only'
import './index.scss'

const NOTHING = {}

interface RowProps {
  session: SessionView
  onEnded: () => void
}

function Session({ session, onEnded }: RowProps) {
  const { sessionId, device, place, shared, seenAt, expiresAt, current } = session
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  const end = async () => {
    setBusy(true)
    try {
      await call(peopleApi.endSession, { sessionId })
      onEnded()
    } catch (failure) {
      setRefused(asAppError(failure).message)
      setBusy(false)
    }
  }
  return (
    <Card title={device} aside={current && <Text className="session__here">就是这里</Text>}>
      <Text className="session__line">{`${place}${shared ? '，公用电脑' : ''}`}</Text>
      <Text className="session__line">{`最后使用 ${momentWords(seenAt)}`}</Text>
      <Text className="session__line">{`不动的话 ${momentWords(expiresAt)} 自动退出`}</Text>
      {refused && <Note tone="yellow">{refused}</Note>}
      {!current && (
        <View className="session__way">
          <Button
            kind="neutral"
            grow
            words="让它退出"
            busy={busy && '正在退出…'}
            onTap={() => void end()}
          />
        </View>
      )}
    </Card>
  )
}

/** Where one is signed in at the desk; each can be ended from here (MISSION S1). */
export default function SessionsPage() {
  const { data, error, reload } = useCall(peopleApi.listSessions, NOTHING)
  const sessions = data?.sessions ?? []
  return (
    <Page title="登录的地方">
      {!data && <NotYet error={error} retry={reload} />}
      {data && sessions.length === 0 && (
        <StateView
          kind="empty"
          icon="monitor-duotone"
          title="没有登录的电脑"
          lines={'在电脑上打开编辑后台，\n用微信扫一扫就能登录'}
        />
      )}
      {sessions.map((session) => (
        <Session key={session.sessionId} session={session} onEnded={reload} />
      ))}
    </Page>
  )
}
