import { feedbackApi } from '@core/feedback/api'
import type { MyQuestion } from '@core/feedback/views'
import { agoWords } from '@core/kit/time'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { Card } from '@src/components/card/card'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { Tap } from '@src/components/tap/tap'
import { open, openTab } from '@src/navigate'
import { Text } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import './index.scss'
import '../explainer/index.scss'

function Question({ one, now }: { one: MyQuestion; now: number }) {
  const { subject, text, at, people, answer } = one
  const others = people > 1 ? ` · ${people} 人问过` : ''
  return (
    <Card>
      <Text className="t-meta">{`${agoWords(at, now)}${others}`}</Text>
      <Text className="my-question__text">{text}</Text>
      {answer ? (
        <Text className="my-question__answer">{answer.words}</Text>
      ) : (
        <Text className="my-question__waits">编辑还没回</Text>
      )}
      {subject.kind === 'explainer' && (
        <Tap className="explainer__way" onTap={() => void open('explainer', { id: subject.id })}>
          <Text className="explainer__link">{`看“${subject.title}”`}</Text>
        </Tap>
      )}
    </Card>
  )
}

/** Own questions with their answers, newest first. */
export default function AskedPage() {
  const me = useMe()
  const { data, error, reload } = useCall(feedbackApi.mine, me ? {} : undefined)
  useDidShow(reload)
  const now = Date.now()
  const questions = data?.questions ?? []
  const policy = { words: '去看政策', onTap: () => void openTab('policy') }
  return (
    <Page title="我问过的">
      {me === null && (
        <StateView
          kind="forbidden"
          primary={{ words: '去登录', onTap: () => void openTab('me') }}
        />
      )}
      {me && !data && !error && <Skeleton />}
      {me && error && !data && <StateView kind="error" onRetry={reload} />}
      {questions.map((one) => (
        <Question key={one.questionId} one={one} now={now} />
      ))}
      {data && questions.length === 0 && (
        <StateView
          kind="empty"
          title="还没问过"
          lines={'哪条政策没看懂，\n在它下面问一句'}
          primary={policy}
        />
      )}
    </Page>
  )
}
