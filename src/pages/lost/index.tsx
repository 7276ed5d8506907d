import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'
import { openTab } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'

/** Where unknown addresses end. */
export default function LostPage() {
  return (
    <Page title="没有这个页面">
      <StateView
        kind="not-found"
        title="没有这个页面"
        lines={'链接可能抄漏了几个字，\n从首页也能找到'}
        primary={{
          words: '回首页',
          onTap: () => {
            void openTab('home')
          },
        }}
        secondary={{ words: '打电话', onTap: callNewsroom }}
      />
    </Page>
  )
}
