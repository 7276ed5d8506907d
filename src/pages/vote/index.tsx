import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'
import { open } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'

export default function VotePage() {
  return (
    <Page title="投票" tab="vote">
      <StateView
        kind="empty"
        icon="hand-heart-duotone"
        title="现在没有投票"
        lines={
          '以后社区办什么活动，在这里选。\n一人一票，投完才看得到票数。\n现在想办哪一场，可以先告诉编辑'
        }
        primary={{ words: '说一声', onTap: () => void open('report') }}
        secondary={{ words: '打电话说', onTap: callNewsroom }}
      />
    </Page>
  )
}
