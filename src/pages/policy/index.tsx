import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'
import { open } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'

export default function PolicyPage() {
  return (
    <Page title="政策" tab="policy">
      <StateView
        kind="empty"
        icon="newspaper-duotone"
        title="大白话政策还没上"
        lines={
          '以后这里用大白话讲政策：\n一句话说清、跟您有没有关系、怎么办。\n现在想问哪一条，打电话或说一声都行'
        }
        primary={{ words: '说一声', onTap: () => void open('report') }}
        secondary={{ words: '打电话问', onTap: callNewsroom }}
      />
    </Page>
  )
}
