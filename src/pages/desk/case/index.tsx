import { useMe } from '@src/cloud/session'
import { backTo } from '@src/navigate'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { DeskButton } from '../frame/desk-button'
import { DeskFrame } from '../frame/desk-frame'
import { Gate } from '../frame/gate'
import { useShown } from '../frame/use-shown'
import { useRoom } from '../frame/use-wide'
import { AtKeyboard } from '../inbox/at-keyboard'
import { CutOff } from '../inbox/cut-off'
import { DetailColumn } from '../inbox/detail-column'
import { useInbox } from '../inbox/inbox-store'
import { PanelColumn } from '../inbox/panel-column'
import { Hints } from '../inbox/shortcuts'
import { Strips } from '../inbox/strips'
import { useCase } from './use-case'
import '../inbox/overlays.scss'

/** What is known on the left, what can be done on the right; on a phone one below the other. */
function Case({ caseId }: { caseId: string }) {
  const room = useRoom()
  const shown = useShown()
  const mine = useInbox((s) => s.page === 'case')
  useCase(caseId)
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
      {process.env.TARO_ENV === 'h5' && <AtKeyboard />}
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
      hints={process.env.TARO_ENV === 'h5' && <Hints />}
    >
      <Gate may="case.work" whom="编辑">
        <Case caseId={params.id ?? ''} />
      </Gate>
    </DeskFrame>
  )
}
