import { noticesApi } from '@core/notices/api'
import { useCall } from '@src/cloud/use-call'
import { StateView } from '@src/components/state-view/state-view'
import { useState } from 'react'
import { BackToList } from '../frame/back-to-list'
import { BoardList } from './board-list'
import { emptyForm } from './draft-form'
import { NoticeWriter } from './notice-writer'
import { OneNotice } from './one-notice'
import type { Selected } from './selection'
import { WarningOut } from './warning-out'
import { WarningWriter } from './warning-writer'

/** List on the left, what is being written in the middle, the phone on the right. */
export function NoticesDesk() {
  const { data, error, reload } = useCall(noticesApi.desk, {})
  const [selected, setSelected] = useState<Selected>({ kind: 'nothing' })
  if (!data) return error ? <StateView kind="error" onRetry={reload} /> : null
  const { notices, warnings, plan } = data
  const nothing = selected.kind === 'nothing'
  const go = (next: Selected) => {
    setSelected(next)
    reload()
  }
  const standing = warnings.filter(({ state }) => state === 'standing')
  const warning =
    selected.kind === 'warning'
      ? warnings.find(({ warningId }) => warningId === selected.id)
      : undefined
  return (
    <div className={`ndesk ${nothing ? '' : 'ndesk--one'}`}>
      <BoardList {...{ notices, warnings, selected }} onSelect={setSelected} />
      {!nothing && <BackToList onPress={() => setSelected({ kind: 'nothing' })} />}
      {nothing && (
        <p className="ndesk__empty">
          左边选一条看；要发新的，点“写通知”。
          <br />
          气象台发了预警，点“转预警”，照原文贴过来。
        </p>
      )}
      {selected.kind === 'write' && (
        <NoticeWriter
          key={selected.form?.corrects ?? 'new'}
          noticeId={undefined}
          first={selected.form ?? emptyForm(Date.now())}
          lastPlan={plan}
          onKept={(id) => go(id ? { kind: 'notice', id } : { kind: 'nothing' })}
        />
      )}
      {selected.kind === 'notice' && (
        <OneNotice
          key={selected.id}
          noticeId={selected.id}
          lastPlan={plan}
          onChanged={reload}
          onSelect={setSelected}
        />
      )}
      {selected.kind === 'relay' && (
        <WarningWriter
          key={selected.replaces ?? 'new'}
          before={warnings.find(({ warningId }) => warningId === selected.replaces)}
          standing={standing}
          onDone={(id) => go({ kind: 'warning', id })}
        />
      )}
      {warning && (
        <WarningOut
          key={warning.warningId}
          warning={warning}
          onChanged={reload}
          onReplace={() => setSelected({ kind: 'relay', replaces: warning.warningId })}
        />
      )}
    </div>
  )
}
