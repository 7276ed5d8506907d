import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'

export default function MePage() {
  return (
    <Page title="我的" tab="me">
      <StateView kind="empty" />
    </Page>
  )
}
