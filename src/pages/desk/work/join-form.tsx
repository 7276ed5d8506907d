import { casesApi } from '@core/cases/api'
import type { DeskItem } from '@core/cases/views'
import { call } from '@src/cloud/call'
import { useState } from 'react'
import { Field } from '../frame/field'
import { FormShell } from '../inbox/form-shell'
import { Candidate } from '../inbox/merge-form'
import { confirm } from '../inbox/steps'
import { useDraft } from '../inbox/use-draft'
import { mergeCases } from './work-steps'

/** M on a case: takes a tip in, or goes into another case that is the same matter (C2). */
export function JoinForm({ item }: { item: DeskItem }) {
  const { suspects, row } = item
  const [at, setAt] = useState(0)
  const chosen = suspects[at] ?? suspects[0]
  const [reason, setReason] = useDraft('same', chosen?.reason ?? '')
  const [wrong, setWrong] = useState('')
  if (!chosen) return null

  const submit = () => {
    setWrong(reason.trim().length < 2 ? '写一句为什么是同一件' : '')
    if (reason.trim().length < 2) return
    if (chosen.kind === 'case') return mergeCases({ caseId: row.id, into: chosen.id, reason })
    const into = { kind: 'case', id: row.id } as const
    confirm('告诉那位报送人：和邻居的同一件事合并了', () =>
      call(casesApi.merge, { tipId: chosen.id, into, reason }),
    )
  }
  return (
    <FormShell
      title="合并成一件"
      submit={chosen.kind === 'case' ? '并到那件去' : '并进来'}
      onSubmit={submit}
    >
      {suspects.map((suspect, i) => (
        <Candidate
          key={suspect.id}
          suspect={suspect}
          chosen={suspect === chosen}
          onChoose={() => {
            setAt(i)
            setReason(suspect.reason)
          }}
        />
      ))}
      <Field
        label="为什么是同一件"
        value={reason}
        onChange={setReason}
        max={200}
        wrong={wrong}
        autoFocus
      />
    </FormShell>
  )
}
