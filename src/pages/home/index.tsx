import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'

export default function HomePage() {
  return (
    <Page title="首页" tab="home">
      <StateView kind="empty" />
    </Page>
  )
}
