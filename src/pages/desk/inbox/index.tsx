import { useMe } from '@src/cloud/session'
import { loadPlaces, usePlaces } from '@src/places'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { DeskFrame } from '../frame/desk-frame'
import { Gate } from '../frame/gate'
import { useShown } from '../frame/use-shown'
import { useRoom } from '../frame/use-wide'
import { AtKeyboard } from './at-keyboard'
import { Compare } from './compare'
import { CutOff } from './cut-off'
import { DetailColumn } from './detail-column'
import { setInbox, useInbox } from './inbox-store'
import { PanelColumn } from './panel-column'
import { QueueColumn } from './queue-column'
import { onOneColumn } from './queue-loading'
import { Hints } from './shortcuts'
import { Strips } from './strips'
import { Duty, Search } from './top-parts'
import { useLive } from './use-live'
import './overlays.scss'

/** Three columns; on a phone the list, then what was opened. */
function Columns() {
  const room = useRoom()
  const open = useInbox((s) => s.selected !== undefined)
  if (room !== 'one') {
    return (
      <>
        <QueueColumn />
        <View className="middle">
          <CutOff />
          <DetailColumn />
          <Strips />
          <Compare />
        </View>
        <PanelColumn />
      </>
    )
  }
  return (
    <View>
      <CutOff />
      {open ? (
        <>
          <DetailColumn />
          <PanelColumn />
          <Compare />
        </>
      ) : (
        <QueueColumn />
      )}
      <Strips />
    </View>
  )
}

function Inbox() {
  const room = useRoom()
  const asked = usePlaces((s) => s.asked)
  useEffect(() => onOneColumn(() => room === 'one'), [room])
  useLive()
  useEffect(() => {
    // Names of communities are for the filter alone: without them the list still works.
    if (!asked) loadPlaces().catch(() => setInbox({ refusal: '社区名单没取到，先不能按社区筛' }))
  }, [asked])
  // A case on top shows the same store: its forms may not stand here a second time.
  const mine = useInbox((s) => s.page === 'inbox')
  const shown = useShown()
  if (!shown || !mine) return null
  return (
    <>
      <Columns />
      {process.env.TARO_ENV === 'h5' && <AtKeyboard />}
    </>
  )
}

const BARS =
  process.env.TARO_ENV === 'h5' ? { duty: <Duty />, search: <Search />, hints: <Hints /> } : {}

/** The desk's inbox (MISSION C1): queue, detail, action panel. */
export default function InboxPage() {
  const me = useMe()
  const waiting = useInbox((s) => s.tally?.counts.triage ?? 0)
  return (
    <DeskFrame
      page="deskInbox"
      title="线索"
      who={me?.name}
      badges={{ deskInbox: waiting }}
      {...BARS}
    >
      <Gate may="tip.triage" whom="编辑">
        <Inbox />
      </Gate>
    </DeskFrame>
  )
}
