import type { TipDetail } from '@core/tips/views'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { Tap } from '@src/components/tap/tap'
import { open, openTab } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { memo } from 'react'
import { OutcomeCard } from '../outcome-card'
import { PartyCard } from '../party-card'
import { PiecesCard } from '../pieces-card'
import { ProgressCard, StepsCard, WordCard } from '../progress'
import '../tips.scss'
import './index.scss'
import { FollowUpCard } from './follow-up-card'
import { LooksCard } from './looks-card'
import { ReplyBar } from './reply-bar'
import { Talk } from './talk'
import { ToldCard } from './told-card'
import { type OwnTip, useDetail } from './use-detail'
import { Withdraw } from './withdraw'

function Missing({ failed, retry }: Pick<OwnTip, 'failed' | 'retry'>) {
  if (!failed) return <Skeleton />
  if (failed.code === 'Unauthenticated') {
    return (
      <StateView kind="forbidden" primary={{ words: '去登录', onTap: () => void openTab('me') }} />
    )
  }
  if (failed.code === 'NotFound') {
    const mine = { words: '看我的线索', onTap: () => void open('myTips') }
    return <StateView kind="not-found" title={failed.message} lines="" primary={mine} />
  }
  return <StateView kind="error" onRetry={retry} />
}

/** Everything about a tip but the field at the foot; typing there does not redraw this. */
const Tip = memo(function Tip({ tip, show }: { tip: TipDetail; show: OwnTip['show'] }) {
  const now = Date.now()
  return (
    <>
      <ProgressCard tip={tip} now={now} />
      <FollowUpCard tip={tip} show={show} />
      <WordCard tip={tip} />
      <PartyCard replies={tip.replies} now={now} />
      <OutcomeCard tip={tip} />
      <PiecesCard pieces={tip.pieces} now={now} />
      {tip.together > 0 && (
        <Note tone="grey" icon="arrows-merge-bold">
          {`还有 ${tip.together} 位邻居说了这件事，合在一起办`}
        </Note>
      )}
      <StepsCard events={tip.events} now={now} />
      <ToldCard tip={tip} />
      <LooksCard tip={tip} />
      <Talk messages={tip.messages} now={now} />
      <View className="detail__ends">
        <Tap className="tips__center" onTap={() => void open('tipReceipt', { id: tip.tipId })}>
          <Text className="tips__link">再看回执和查询码</Text>
        </Tap>
        {tip.mayWithdraw && <Withdraw tipId={tip.tipId} show={show} />}
      </View>
    </>
  )
})

/** One own tip, headed by who it waits for and how long is left (MISSION T6). */
export default function DetailPage() {
  const { params } = useRouter<{ id?: string }>()
  const { tip, failed, show, retry } = useDetail(params.id ?? '')
  return (
    <Page title="线索详情" bottom={tip && <ReplyBar tip={tip} show={show} />}>
      {tip ? <Tip tip={tip} show={show} /> : <Missing failed={failed} retry={retry} />}
    </Page>
  )
}
