import { tipsApi } from '@core/tips/api'
import { useCall } from '@src/cloud/use-call'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { open, openTab } from '@src/navigate'
import { receiptSeen } from '@src/unseen-receipts'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import '../tips.scss'
import './index.scss'
import { ReceiptView } from './receipt-view'

/** The receipt, right after sending and again whenever it is wanted. */
export default function ReceiptPage() {
  const { id = '' } = useRouter<{ id?: string }>().params
  const { data, error, reload } = useCall(tipsApi.receipt, id ? { tipId: id } : undefined)
  useEffect(() => {
    if (data) receiptSeen(data.tipId)
  }, [data])
  const bar = (
    <BottomBar>
      <Button kind="neutral" grow words="再报一条" onTap={() => void openTab('report')} />
      <Button grow words="看进展" onTap={() => void open('tipDetail', { id })} />
    </BottomBar>
  )
  return (
    <Page title="交好了" bottom={data && bar}>
      {data && <ReceiptView receipt={data} />}
      {!data && !error && <Skeleton />}
      {!data && error && <StateView kind="error" title={error.message} lines="" onRetry={reload} />}
    </Page>
  )
}
