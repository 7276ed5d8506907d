import { momentWords } from '@core/kit/time'
import { peopleApi } from '@core/people/api'
import { call } from '@src/cloud/call'
import { asAppError, useCall } from '@src/cloud/use-call'
import { useState } from 'react'

/** Where somebody is signed in; an admin can end each. */
export function SessionList({ personId, onEnded }: { personId: string; onEnded: () => void }) {
  const { data, error, reload } = useCall(peopleApi.listSessions, { personId })
  const [wrong, setWrong] = useState('')
  const end = async (sessionId: string) => {
    try {
      await call(peopleApi.endSession, { sessionId })
      reload()
      onEnded()
    } catch (failure) {
      setWrong(asAppError(failure).message)
    }
  }
  const said = wrong || error?.message
  return (
    <>
      {data?.sessions.map(({ sessionId, device, place, shared, seenAt, current }) => (
        <p key={sessionId} className="ledger__line">
          {device}，{place}
          {shared && '，公用电脑'}，最后使用 {momentWords(seenAt)}{' '}
          {current ? (
            <span className="meta">就是这里</span>
          ) : (
            <button
              type="button"
              className="btn btn--plain btn--small"
              onClick={() => void end(sessionId)}
            >
              让它退出
            </button>
          )}
        </p>
      ))}
      {said && (
        <span role="alert" className="form__wrong">
          {said}
        </span>
      )}
    </>
  )
}
