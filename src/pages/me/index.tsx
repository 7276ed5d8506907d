import { dateWords } from '@core/kit/time'
import { useMe } from '@src/cloud/session'
import { Card } from '@src/components/card/card'
import { CommunityPicker } from '@src/components/community-picker/community-picker'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Switch } from '@src/components/switch/switch'
import { chooseElder } from '@src/elder'
import { useCommunity } from '@src/places'
import { useElder } from '@src/settings'
import { useState } from 'react'
import { DataCells, HelpCells, MyCells } from './cells'
import { IdentityCard } from './identity-card'
import { RecallCards } from './recall-cards'
import { RestCard } from './rest-card'
import { useHomeCommunity } from './use-home-community'
import { WorkCells } from './work-cells'
import './index.scss'

export default function MePage() {
  const me = useMe()
  const elder = useElder()
  const community = useCommunity()
  const [choosing, setChoosing] = useState(false)
  const home = useHomeCommunity()
  return (
    <Page title="我的" tab="me">
      <IdentityCard />
      <RecallCards />
      <Card tone="lamp" className="me-elder">
        <Switch words="长辈版" note="字大、按钮大" on={elder} onChange={chooseElder} />
      </Card>
      {me?.leavingAt && (
        <Note tone="yellow">{`${dateWords(me.leavingAt)}删掉您的数据，要留下在“我的数据”里点`}</Note>
      )}
      {home.failed && <Note tone="yellow">{home.failed}</Note>}
      <MyCells community={community} onCommunity={() => setChoosing(true)} />
      {me?.informantOf && <RestCard />}
      <DataCells />
      <WorkCells />
      <HelpCells />
      <CommunityPicker
        open={choosing}
        chosen={community?.communityId}
        onChoose={home.settle}
        onClose={() => setChoosing(false)}
      />
    </Page>
  )
}
