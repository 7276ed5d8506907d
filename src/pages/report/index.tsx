import type { EmergencyId } from '@core/tips/emergency'
import { Page } from '@src/components/page/page'
import { fetchAhead } from '@src/fetch-ahead'
import { loadPlaces } from '@src/places'
import { useEffect, useState } from 'react'
import { beginAfterAlarm } from './begin'
import { EmergencyStop } from './emergency-stop'
import { StartStep } from './start-step'
import './parts.scss'
import './index.scss'

/** 报线索: how a report begins; the form is a page of the tips package (MISSION T1, T3, T8). */
export default function ReportPage() {
  const [alarm, setAlarm] = useState<EmergencyId>()
  useEffect(() => {
    // Without an answer the picker asks again and says so itself.
    loadPlaces().catch(() => undefined)
    fetchAhead('tipReport')
  }, [])
  const goOn = () => {
    if (alarm) void beginAfterAlarm(alarm)
    setAlarm(undefined)
  }
  return (
    <Page title={alarm ? '先打电话' : '报一条线索'} tab="report">
      {alarm ? <EmergencyStop alarm={alarm} onOver={goOn} /> : <StartStep onAlarm={setAlarm} />}
    </Page>
  )
}
