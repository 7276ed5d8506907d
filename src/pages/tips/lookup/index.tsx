import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'

export default function TipLookupPage() {
  return (
    <Page title="查回执">
      <StateView kind="empty" />
    </Page>
  )
}
