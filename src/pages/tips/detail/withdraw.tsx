import { tipsApi } from '@core/tips/api'
import type { TipDetail } from '@core/tips/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { Dialog } from '@src/components/dialog/dialog'
import { Note } from '@src/components/note/note'
import { Tap } from '@src/components/tap/tap'
import { Text } from '@tarojs/components'
import { useState } from 'react'

interface WithdrawProps {
  tipId: string
  show: (tip: TipDetail) => void
}

/** Taking a tip back, possible until an editor has accepted it (MISSION T6). */
export function Withdraw({ tipId, show }: WithdrawProps) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const withdraw = async () => {
    setBusy(true)
    setFailed('')
    try {
      show(await call(tipsApi.withdraw, { tipId }))
      setAsking(false)
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Tap className="tips__center" onTap={() => setAsking(true)}>
        <Text className="tips__link">撤回这件</Text>
      </Tap>
      <Dialog
        title="撤回这件事吗"
        open={asking}
        yes="撤回"
        no="先不撤"
        danger
        busy={busy && '正在撤…'}
        onYes={() => void withdraw()}
        onNo={() => setAsking(false)}
      >
        <Text>撤回后编辑就不办了。想再报，可以重新报一条</Text>
        {failed && <Note tone="yellow">{failed}</Note>}
      </Dialog>
    </>
  )
}
