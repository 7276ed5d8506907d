import { StateView } from '@src/components/state-view/state-view'
import { open, openInstead, openTab } from '@src/navigate'
import { useTipOutbox } from '@src/tip-outbox'
import { useUnseenReceipts } from '@src/unseen-receipts'
import { useEffect } from 'react'
import { startAfresh, useReport } from './report-store'

function another(): void {
  startAfresh()
  void openTab('report')
}

/** Kept for want of a network: it goes out by itself, and then its receipt is shown (T3). */
export function KeptStep() {
  const id = useReport((s) => s.draftId)
  const tipId = useTipOutbox((s) => s.items.find((item) => item.id === id)?.result?.tipId)
  const gone = useTipOutbox((s) => !s.items.some((item) => item.id === id))
  const [latest] = useUnseenReceipts((s) => s.receipts)
  const sent = tipId ?? (gone ? latest?.tipId : undefined)
  useEffect(() => {
    if (!sent) return
    startAfresh()
    void openInstead('tipReceipt', { id: sent })
  }, [sent])
  return (
    <StateView
      kind="empty"
      icon="cloud-slash"
      title="存好了，还没发出去"
      lines={'连上网会自动发，只发一条。\n发好了给您回执号'}
      primary={{ words: '再报一条', onTap: another }}
      secondary={{ words: '看没发出去的', onTap: () => void open('tipDrafts') }}
    />
  )
}

/** 我也遇到 was counted. */
export function JoinedStep() {
  const joined = useReport((s) => s.joined)
  return (
    <StateView
      kind="empty"
      icon="users-duotone"
      title="记上了，和邻居一起办"
      lines={`${joined?.title ?? ''}\n现在有 ${joined?.people ?? 1} 位邻居说过`}
      primary={{ words: '再报一条', onTap: another }}
      secondary={{
        words: '回首页',
        onTap: () => {
          startAfresh()
          void openTab('home')
        },
      }}
    />
  )
}
