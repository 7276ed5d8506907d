import { shanghai } from '@core/kit/time'
import { policiesApi } from '@core/policies/api'
import { TOPIC_LABEL } from '@core/policies/topics'
import type { ExplainerText, ExplainerView } from '@core/policies/views'
import { call } from '@src/cloud/call'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Icon } from '@src/components/icon/icon'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { Tap } from '@src/components/tap/tap'
import { ShareLine } from '@src/components/ways/share-line'
import { TellMe } from '@src/components/ways/tell-me'
import { open, openTab } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'
import { useElder } from '@src/settings'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { aloudWords } from './aloud'
import { AnswerCard } from './answer-card'
import { Banners } from './banners'
import { ExampleCard } from './example-card'
import { QuestionsCard } from './questions-card'
import { RelevanceCard } from './relevance-card'
import { SourceCard } from './source-card'
import { StepsCard } from './steps-card'
import { type Opened, useExplainer } from './use-explainer'
import { useSharing } from './use-sharing'
import { useVoice } from './use-voice'
import './index.scss'
import './cards.scss'

function Missing({ error, reload }: Pick<Opened, 'error' | 'reload'>) {
  if (!error) return <Skeleton />
  if (error.code !== 'NotFound') return <StateView kind="error" onRetry={reload} />
  const list = { words: '看别的政策', onTap: () => void openTab('policy') }
  return <StateView kind="not-found" title={error.message} lines="" primary={list} />
}

function Head({ its, people }: { its: ExplainerView; people: number }) {
  const checked = its.text ? `${its.text.cleared.department}核对过 · ` : ''
  const day = shanghai(its.publishedAt).format('M月D日')
  return (
    <>
      <View className="row explainer__meta">
        <Text className="explainer__topic">{TOPIC_LABEL[its.topic]}</Text>
        <Text className="t-meta">{`${checked}${day}发布`}</Text>
      </View>
      <Text className="explainer__title">{its.title}</Text>
      {people > 0 && <Text className="t-meta">{`${people} 人看过`}</Text>}
    </>
  )
}

/** The five parts in their order: answer, concern, steps, case, source (MISSION X1). */
function Parts({ text }: { text: ExplainerText }) {
  return (
    <>
      <AnswerCard answer={text.answer} />
      <RelevanceCard questions={text.questions} />
      <StepsCard steps={text.steps} />
      <ExampleCard example={text.example} />
      <SourceCard text={text} />
    </>
  )
}

function Ways({ its, mayCall }: { its: ExplainerView; mayCall: boolean }) {
  return (
    <View className="explainer__ways">
      <ShareLine title={its.title} />
      {process.env.TARO_ENV !== 'h5' && (
        <TellMe remember={() => call(policiesApi.tellMe, { explainerId: its.explainerId })} />
      )}
      {mayCall && (
        <Tap className="explainer__way" onTap={callNewsroom}>
          <Icon name="phone" size={18} color="brand" className="explainer__sign" />
          <Text className="explainer__link">打电话给编辑</Text>
        </Tap>
      )}
    </View>
  )
}

function Foot({ its }: { its: ExplainerView }) {
  const { available, speaking, toggle } = useVoice()
  const elder = useElder()
  const ask = () => void open('askQuestion', { id: its.explainerId, title: its.title })
  return (
    <BottomBar>
      {available ? (
        <Button
          kind="neutral"
          icon="speaker-high"
          words={speaking ? '先不读了' : '读给我听'}
          onTap={() => toggle(aloudWords(its))}
        />
      ) : (
        <Button kind="neutral" icon="phone" words="打电话" onTap={callNewsroom} />
      )}
      <Button icon="question-bold" grow words={elder ? '问一句' : '没看懂，问一句'} onTap={ask} />
    </BottomBar>
  )
}

/** 大白话政策: one policy in five parts. Opens without signing in (MISSION E2). */
export default function ExplainerPage() {
  const { params } = useRouter<{ id?: string; draft?: string }>()
  const id = params.id ?? ''
  const { its, error, reload, people, questions } = useExplainer(id, params.draft === '1')
  useSharing(its, id)
  if (!its) {
    return (
      <Page title="大白话政策">
        <Missing error={error} reload={reload} />
      </Page>
    )
  }
  return (
    <Page title="大白话政策" bottom={<Foot its={its} />}>
      <Head its={its} people={people} />
      <Banners its={its} />
      {its.text && <Parts text={its.text} />}
      <QuestionsCard questions={questions} />
      <Ways its={its} mayCall={its.text !== null} />
    </Page>
  )
}
