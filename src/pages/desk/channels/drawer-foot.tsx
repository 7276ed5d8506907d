import type { DeliveryDetail } from '@core/newsroom/delivery'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { useOneDelivery } from './use-one-delivery'

const PHONED = new Set<DeliveryDetail['state']>(['dead', 'retrying', 'missed'])

function PhoneNote({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  return (
    <label className="drawer__phone">
      <span className="t3">电话里怎么说的</span>
      <textarea
        className="bare box"
        maxLength={200}
        value={words}
        placeholder="打给谁、说了什么，不写居民姓名"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

interface DrawerFootProps {
  detail: DeliveryDetail
  onChanged: () => void
}

/** Send it again, or tell it by telephone and write that down. */
export function DrawerFoot({ detail, onChanged }: DrawerFootProps) {
  const { deliveryId, state, mayReplay } = detail
  const [words, setWords] = useState<string>()
  const { busy, failed, replay, note } = useOneDelivery(deliveryId, onChanged)
  const said = words?.trim() ?? ''
  const write = async () => {
    if (await note(said)) setWords(undefined)
  }
  if (!mayReplay && !PHONED.has(state)) return null
  return (
    <footer className="drawer__foot">
      {failed && (
        <p className="note note--red" role="alert">
          {failed}
        </p>
      )}
      {words !== undefined && <PhoneNote words={words} onChange={setWords} />}
      <div className="drawer__buttons">
        {words === undefined ? (
          <DeskButton words="改用电话，记一笔" onPress={() => setWords('')} />
        ) : (
          <DeskButton
            words="记下"
            kind="soft"
            disabled={busy || !said}
            onPress={() => void write()}
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
