import { feedbackApi } from '@core/feedback/api'
import { MOST_LETTERS } from '@core/feedback/question'
import { dateWords } from '@core/kit/time'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { ConsentCard } from '@src/components/consent-card/consent-card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'
import { TextArea } from '@src/components/text-field/text-field'
import { goBack, openInstead, openTab } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'
import { useRouter } from '@tarojs/taro'
import { QuestionsCard } from '../explainer/questions-card'
import { type Asking, useAsk } from './use-ask'

/** When the newsroom answers: today, or the next feedback day. */
function useAnswerDay(): string {
  const { data } = useCall(feedbackApi.day, {})
  if (!data) return '编辑看到就回'
  return data.today ? '今天是反馈日，今天回' : `最晚 ${dateWords(data.at)}集中回`
}

function Form({ asking, about }: { asking: Asking; about: string }) {
  const { text, write, fault } = asking
  const when = useAnswerDay()
  return (
    <>
      <Card>
        <FieldBlock
          title="想问哪一点"
          {...(about ? { hint: `关于“${about}”` } : {})}
          count={[text.length, MOST_LETTERS]}
          error={fault}
        >
          <TextArea
            label="想问哪一点"
            value={text}
            max={MOST_LETTERS}
            placeholder="比如：在药店买的药算不算"
            wrong={fault !== ''}
            onChange={write}
          />
        </FieldBlock>
      </Card>
      <Note>{`不带您的名字，编辑也看不到是谁。${when}，回了在“我的”里看。`}</Note>
      <Note tone="grey">别写身份证号、银行卡号，问题里用不着。</Note>
      <ConsentCard />
    </>
  )
}

const Asked = () => (
  <StateView
    kind="empty"
    title="问到了，编辑会回"
    lines={'回了在“我的”里看，\n开过提醒的，微信也告诉您'}
    primary={{ words: '回去接着看', onTap: () => void goBack() }}
    secondary={{ words: '我问过的', onTap: () => void openInstead('askedQuestions') }}
  />
)

const SignIn = () => (
  <StateView
    kind="forbidden"
    lines={'登录以后再问，\n回了才找得到您。急的话打电话'}
    primary={{ words: '去登录', onTap: () => void openTab('me') }}
    secondary={{ words: '打电话', onTap: callNewsroom }}
  />
)

/** 问一句: reaches the editors; the public never learns who asked (MISSION F1). */
export default function AskPage() {
  const { params } = useRouter<{ id?: string; title?: string }>()
  const id = params.id ?? ''
  const me = useMe()
  const asking = useAsk(id)
  const shown = useCall(feedbackApi.shown, { subject: { kind: 'explainer', id } })
  const writing = me !== null && !asking.asked
  const bar = (
    <BottomBar>
      <Button
        icon="paper-plane-tilt-bold"
        grow
        words="问编辑"
        busy={asking.busy && '正在交…'}
        disabled={asking.text.trim() === ''}
        onTap={() => void asking.send()}
      />
    </BottomBar>
  )
  return (
    <Page title="问一句" bottom={writing && bar}>
      {me === null && <SignIn />}
      {asking.asked && <Asked />}
      {writing && <Form asking={asking} about={decodeURIComponent(params.title ?? '')} />}
      {writing && <QuestionsCard questions={shown.data?.questions ?? []} />}
    </Page>
  )
}
