import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'

export default function TipDetailPage() {
  return (
    <Page title="线索详情">
      <StateView kind="empty" />
    </Page>
  )
}
