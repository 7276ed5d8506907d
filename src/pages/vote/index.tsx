import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'

export default function VotePage() {
  return (
    <Page title="投票" tab="vote">
      <StateView kind="empty" />
    </Page>
  )
}
