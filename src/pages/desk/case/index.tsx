import { useMe } from '@src/cloud/session'
import { backTo } from '@src/navigate'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { DeskButton } from '../frame/desk-button'
import { DeskFrame } from '../frame/desk-frame'
import { Gate } from '../frame/gate'
import { useShown } from '../frame/use-shown'
import { useRoom } from '../frame/use-wide'
import { DetailColumn } from '../inbox/detail-column'
import { useInbox } from '../inbox/inbox-store'
import { PanelColumn } from '../inbox/panel-column'
import { Help, Hints } from '../inbox/shortcuts'
import { Strips } from '../inbox/strips'
import { CutOff } from '../inbox/top-parts'
import { useKeys } from '../inbox/use-keys'
import { Viewer } from '../inbox/viewer'
import { useCase } from './use-case'
import '../inbox/overlays.scss'

/** What is known on the left, what can be done on the right; on a phone one below the other. */
function Case({ caseId }: { caseId: string }) {
  const room = useRoom()
  const shown = useShown()
  const mine = useInbox((s) => s.page === 'case')
  useCase(caseId)
  useKeys()
  if (!shown || !mine) return null
  return (
    <>
      {room === 'one' ? (
        <View>
          <CutOff />
          <DetailColumn />
          <PanelColumn />
          <Strips />
        </View>
      ) : (
        <>
          <View className="middle">
            <CutOff />
            <DetailColumn />
            <Strips />
          </View>
          <PanelColumn />
        </>
      )}
      <Viewer />
      <Help />
    </>
  )
}

/** One case with room to verify and end it (MISSION C3–C7). */
export default function CasePage() {
  const me = useMe()
  const { params } = useRouter<{ id?: string }>()
  return (
    <DeskFrame
      page="deskCase"
      title="事项"
      who={me?.name}
      search={<DeskButton words="回收件箱" onPress={() => void backTo('deskInbox')} />}
      hints={<Hints />}
    >
      <Gate may="case.work" whom="编辑">
        <Case caseId={params.id ?? ''} />
      </Gate>
    </DeskFrame>
  )
}
