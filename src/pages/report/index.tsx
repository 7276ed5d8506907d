import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'

export default function ReportPage() {
  return (
    <Page title="报线索" tab="report">
      <StateView kind="empty" />
    </Page>
  )
}
