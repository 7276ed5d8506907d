import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'

export default function MyTipsPage() {
  return (
    <Page title="我的线索">
      <StateView kind="empty" />
    </Page>
  )
}
