import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'

export default function PolicyPage() {
  return (
    <Page title="政策" tab="policy">
      <StateView kind="empty" />
    </Page>
  )
}
