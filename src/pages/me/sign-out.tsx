import { signOut } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { Cell } from '@src/components/cell/cell'
import { Dialog } from '@src/components/dialog/dialog'
import { countWaiting } from '@src/waiting'
import { useState } from 'react'

/** Leaving, on the web; WeChat knows people by itself. */
export function SignOut() {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState<string | false>(false)
  const [failed, setFailed] = useState<string>()
  const leave = async () => {
    setBusy('正在退出…')
    try {
      await signOut()
      await countWaiting()
      setAsking(false)
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Cell icon="x" words="退出登录" onTap={() => setAsking(true)} />
      <Dialog
        title="退出登录？"
        open={asking}
        yes="退出"
        busy={busy}
        onYes={() => void leave()}
        onNo={() => setAsking(false)}
      >
        {failed ?? '没发出去的草稿还留在这台设备上。'}
      </Dialog>
    </>
  )
}
