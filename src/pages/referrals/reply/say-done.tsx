import { referralsApi } from '@core/referrals/api'
import type { Letter } from '@core/referrals/views'
import { newKey } from '@src/cloud/keys'
import { asAppError } from '@src/cloud/use-call'
import { Dialog } from '@src/components/dialog/dialog'
import { Note } from '@src/components/note/note'
import { LineField } from '@src/components/text-field/text-field'
import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { callByLink } from './call-by-link'

interface SayDoneProps {
  show: (letter: Letter) => void
  open: boolean
  onClose: () => void
}

/** What was promised is done: one line, and those who reported look. */
export function SayDone({ show, open, onClose }: SayDoneProps) {
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const key = useRef(newKey())
  const send = async () => {
    if (words.trim().length < 2) return setFailed('写一句办好了什么')
    setBusy(true)
    setFailed('')
    try {
      show(await callByLink(referralsApi.sayDone, { words: words.trim() }, { key: key.current }))
      onClose()
    } catch (failure) {
      key.current = newKey()
      setFailed(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title="办好了吗"
      open={open}
      yes="办好了"
      busy={busy && '正在交…'}
      onYes={() => void send()}
      onNo={onClose}
    >
      <Text>我们会请反映的居民去看看</Text>
      <LineField
        label="办好了什么"
        value={words}
        max={300}
        placeholder="比如：门机换好了，试了一天"
        onChange={setWords}
      />
      {failed && <Note tone="yellow">{failed}</Note>}
    </Dialog>
  )
}
