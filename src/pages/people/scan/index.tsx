import { dayOf, momentWords, shanghai } from '@core/kit/time'
import type { SignInView } from '@core/people/sign-in/sign-in'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { spoken } from '@src/components/spoken'
import { StateView } from '@src/components/state-view/state-view'
import { openTab } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { nonceFrom } from './nonce-of'
import { type Scan, useScan } from './use-scan'
import './index.scss'

const TITLE = '登录确认'
const done = { words: '好', onTap: () => void openTab('me') }

const timeWords = (at: number) =>
  dayOf(at) === dayOf(Date.now()) ? `今天 ${shanghai(at).format('HH:mm')}` : momentWords(at)

function Facts({ view }: { view: SignInView }) {
  const rows = [
    ['身份', `${view.name} · ${view.role}`],
    ['电脑', `${view.device}${view.shared ? '，公用' : ''}`],
    ['地点', `${view.place}（按网络估算）`],
    ['时间', timeWords(view.at)],
  ] as const
  return (
    <Card className="scan__facts">
      {rows.map(([name, words]) => (
        <View key={name} className="scan__fact">
          <Text className="scan__name">{name}</Text>
          <Text className="scan__words">{words}</Text>
        </View>
      ))}
    </Card>
  )
}

/** The desk's screen with the newsroom's letter box on it. */
function Screen() {
  return (
    <View className="scan__screen" {...spoken({ hidden: true })}>
      <Icon name="monitor-duotone" size={104} color="brand" />
      <View className="scan__sign">
        <View className="scan__slot" />
        <View className="scan__line" />
        <View className="scan__dots">
          <View className="scan__dot" />
          <View className="scan__dot" />
          <View className="scan__dot scan__dot--lamp" />
        </View>
      </View>
    </View>
  )
}

function Question({ view }: { view: SignInView }) {
  return (
    <>
      <View className="scan__head">
        <Screen />
        <Text className="scan__title">要在电脑上登录编辑后台吗？</Text>
        <Text className="scan__sub">请看看下面写的是不是您面前这台电脑</Text>
      </View>
      <Facts view={view} />
      <Card>
        <View className="row">
          <View className="grow">
            <Text className="scan__check">核对一下数字</Text>
            <Text className="scan__sub">应当和电脑屏幕上一样</Text>
          </View>
          <Text className="scan__digits">{view.digits}</Text>
        </View>
      </Card>
      <Note tone="yellow">如果是别人发来的码，或者您没打算登录，请点“不是我”。</Note>
    </>
  )
}

function Answered({ answer }: { answer: 'yes' | 'no' }) {
  if (answer === 'yes') {
    const lines = '电脑上马上就进去了。\n在“我的”里能看到登录的地方，随时能退'
    return (
      <StateView kind="empty" icon="monitor-duotone" title="确认了" lines={lines} primary={done} />
    )
  }
  const lines = '那台电脑进不去，\n管理员也会看到这件事'
  return <StateView kind="forbidden" title="这个码作废了" lines={lines} primary={done} />
}

function Trouble({ scan }: { scan: Scan }) {
  const { error, ask } = scan
  if (error?.code === 'Unavailable') return <StateView kind="error" onRetry={ask} />
  return (
    <StateView kind="dead-link" title="这个码用不了" lines={error?.message ?? ''} primary={done} />
  )
}

/** The phone's side of signing in at the desk (DESIGN-UI ⑫): which computer, where, when, digits. */
export default function ScanPage() {
  const { params } = useRouter<{ n?: string; q?: string; scene?: string }>()
  const nonce = nonceFrom(params)
  const scan = useScan(nonce)
  if (!nonce) {
    const lines = '打开电脑上的登录页，\n再扫一次那上面的码'
    return (
      <Page title={TITLE}>
        <StateView kind="dead-link" title="这个码用不了" lines={lines} primary={done} />
      </Page>
    )
  }
  const { view, error, answer, busy, say } = scan
  const asking = view && !error && !answer
  return (
    <Page
      title={TITLE}
      bottom={
        asking && (
          <BottomBar>
            <Button
              kind="neutral"
              words="不是我"
              busy={busy === 'no' && '正在作废…'}
              onTap={() => say('no')}
            />
            <Button
              grow
              words="确认登录"
              busy={busy === 'yes' && '正在确认…'}
              onTap={() => say('yes')}
            />
          </BottomBar>
        )
      }
    >
      {answer && <Answered answer={answer} />}
      {error && <Trouble scan={scan} />}
      {asking && <Question view={view} />}
      {!view && !error && <Skeleton cards={2} />}
    </Page>
  )
}
