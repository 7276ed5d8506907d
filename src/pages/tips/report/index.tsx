import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { openTab } from '@src/navigate'
import { EmergencyStop } from '@src/pages/report/emergency-stop'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { JoinedStep, KeptStep } from './end-steps'
import { FormStep } from './form-step'
import { keepNow, useKeepDraft } from './keep-draft'
import { LookStep } from './look-step'
import { begin } from './opening'
import { dangerIsOver, goTo, startAfresh, useReport } from './report-store'
import { lookBeforeSending, useSend } from './use-send'
import '../../report/parts.scss'
import './index.scss'

function putAside(): void {
  keepNow()
  startAfresh()
  void openTab('report')
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

/** The form, a look at what goes out, and what came of it (MISSION T1–T5, T8). */
export default function TipReportPage() {
  const { params } = useRouter()
  // Before the first drawing, so that nothing of an earlier report flashes up.
  useState(() => begin(params))
  const step = useReport((s) => s.step)
  const alarm = useReport((s) => s.alarm)
  useKeepDraft()
  if (alarm) {
    return (
      <Page title="先打电话">
        <EmergencyStop alarm={alarm} onOver={dangerIsOver} />
      </Page>
    )
  }
  if (step === 'look') return <Look />
  return (
    <Page title="报一条线索" bottom={step === 'form' && <FormBar />}>
      {step === 'form' && <FormStep />}
      {step === 'kept' && <KeptStep />}
      {step === 'joined' && <JoinedStep />}
    </Page>
  )
}
