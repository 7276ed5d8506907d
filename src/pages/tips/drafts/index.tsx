import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'
import { openTab } from '@src/navigate'
import { isUnsent } from '@src/pages/report/draft-words'
import { useTipOutbox } from '@src/tip-outbox'
import { Text } from '@tarojs/components'
import '../tips.scss'
import { DraftCard } from './draft-card'
import './index.scss'

/** Everything written on this phone that has not gone out (MISSION T3). */
export default function DraftsPage() {
  const unsent = useTipOutbox((s) => s.items).filter(isUnsent)
  return (
    <Page title="没发出去的">
      {unsent.length === 0 ? (
        <StateView
          kind="empty"
          title="都发出去了"
          lines="手机里没有没写完的"
          primary={{ words: '报一条线索', onTap: () => void openTab('report') }}
        />
      ) : (
        <>
          {unsent.map((item) => (
            <DraftCard key={item.id} item={item} />
          ))}
          <Text className="draft__foot">交了的，连上网会自动发，发好了给您回执号</Text>
        </>
      )}
    </Page>
  )
}
