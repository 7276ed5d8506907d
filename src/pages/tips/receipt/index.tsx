import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'

export default function TipReceiptPage() {
  return (
    <Page title="交好了">
      <StateView kind="empty" />
    </Page>
  )
}
