import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { loadPlaces } from '@src/places'
import { useEffect } from 'react'
import { EmergencyStop } from './emergency-stop'
import { JoinedStep, KeptStep } from './end-steps'
import { FormStep } from './form-step'
import { keepNow, useKeepDraft } from './keep-draft'
import { LookStep } from './look-step'
import { goTo, startAfresh, useReport } from './report-store'
import { StartStep } from './start-step'
import { lookBeforeSending, useSend } from './use-send'
import './index.scss'

function putAside(): void {
  keepNow()
  startAfresh()
}

function FormBar() {
  return (
    <BottomBar>
      <Button kind="neutral" icon="floppy-disk-bold" words="先存着" onTap={putAside} />
      <Button grow words="交给编辑" onTap={lookBeforeSending} />
    </BottomBar>
  )
}

function Look() {
  const { busy, failed, send } = useSend()
  const bar = (
    <BottomBar>
      <Button kind="neutral" words="回去改" disabled={busy} onTap={() => goTo('form')} />
      <Button grow words="就这样交" busy={busy && '正在交…'} onTap={() => void send()} />
    </BottomBar>
  )
  return (
    <Page title="交之前看一眼" onBack={() => goTo('form')} bottom={bar}>
      <LookStep />
      {failed && <Note tone="yellow">{failed}</Note>}
    </Page>
  )
}

function Form() {
  return (
    <Page title="报一条线索" onBack={() => goTo('start')} bottom={<FormBar />}>
      <FormStep />
    </Page>
  )
}

/** 报线索: photo first, then the form, then a look at what goes out (MISSION T1–T5, T8). */
export default function ReportPage() {
  const step = useReport((s) => s.step)
  const alarm = useReport((s) => s.alarm)
  useKeepDraft()
  useEffect(() => {
    // Without an answer the picker asks again and says so itself.
    loadPlaces().catch(() => undefined)
  }, [])
  if (alarm) {
    return (
      <Page title="先打电话" tab="report">
        <EmergencyStop alarm={alarm} />
      </Page>
    )
  }
  if (step === 'form') return <Form />
  if (step === 'look') return <Look />
  return (
    <Page title="报一条线索" tab="report">
      {step === 'start' && <StartStep />}
      {step === 'kept' && <KeptStep />}
      {step === 'joined' && <JoinedStep />}
    </Page>
  )
}
