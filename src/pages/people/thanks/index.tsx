import { dateWords } from '@core/kit/time'
import { peopleApi } from '@core/people/api'
import { useCall } from '@src/cloud/use-call'
import { Card } from '@src/components/card/card'
import { Page } from '@src/components/page/page'
import { QuoteBlock } from '@src/components/quote-block/quote-block'
import { StateView } from '@src/components/state-view/state-view'
import { openTab } from '@src/navigate'
import { NotYet } from '../signed-in-only'

const NOTHING = {}

/** Notes of thanks from the newsroom: words, no points and no ranking (MISSION N1). */
export default function ThanksPage() {
  const { data, error, reload } = useCall(peopleApi.myThanks, NOTHING)
  const thanks = data?.thanks ?? []
  return (
    <Page title="收到的谢谢">
      {!data && <NotYet error={error} retry={reload} />}
      {data && thanks.length === 0 && (
        <StateView
          kind="empty"
          icon="hand-heart-duotone"
          title="还没有"
          lines={'您说过的事有了结果，\n编辑会在这里谢您'}
          primary={{ words: '回我的', onTap: () => void openTab('me') }}
        />
      )}
      {thanks.map(({ words, about, at }) => (
        <Card key={`${about}${at}`}>
          <QuoteBlock words={words} by={`编辑部，${dateWords(at)}`} note={about} />
        </Card>
      ))}
    </Page>
  )
}
