import { newsroomApi } from '@core/newsroom/api'
import type { DeliveryDetail } from '@core/newsroom/delivery'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'

const PHONED = new Set<DeliveryDetail['state']>(['dead', 'retrying', 'missed'])

interface DrawerFootProps {
  detail: DeliveryDetail
  onChanged: () => void
}

/** Send it again, or tell it by telephone and write that down. */
export function DrawerFoot({ detail, onChanged }: DrawerFootProps) {
  const { deliveryId, state, mayReplay } = detail
  const [words, setWords] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  const doing = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setFailed(undefined)
    try {
      await work()
      setWords(undefined)
    } catch (failure) {
      setFailed(asAppError(failure).message)
    }
    setBusy(false)
    onChanged()
  }
  const note = () =>
    doing(() => call(newsroomApi.noteByPhone, { deliveryId, words: (words ?? '').trim() }))
  const replay = () => doing(() => call(newsroomApi.replay, { deliveryId }))
  if (!mayReplay && !PHONED.has(state)) return null
  return (
    <footer className="drawer__foot">
      {failed && (
        <p className="note note--red" role="alert">
          {failed}
        </p>
      )}
      {words !== undefined && (
        <label className="drawer__phone">
          <span className="t3">电话里怎么说的</span>
          <textarea
            maxLength={200}
            value={words}
            placeholder="打给谁、说了什么，不写居民姓名"
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      )}
      <div className="drawer__buttons">
        {words === undefined ? (
          <DeskButton words="改用电话，记一笔" onPress={() => setWords('')} />
        ) : (
          <DeskButton
            words="记下"
            kind="soft"
            disabled={busy || words.trim() === ''}
            onPress={() => void note()}
          />
        )}
        <DeskButton
          words={busy ? '正在办…' : '重发这条'}
          kind="primary"
          disabled={busy || !mayReplay}
          onPress={() => void replay()}
        />
      </div>
    </footer>
  )
}
