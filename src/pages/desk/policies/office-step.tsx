import { policiesApi } from '@core/policies/api'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import type { StepProps } from './props'
import { StepLine } from './step-line'

/** 1 对口科室. */
export function OfficeStep({ desk, form }: StepProps) {
  const { office } = desk.its.clearance
  // Until somebody types: the office known before, else whoever issued the document.
  const [typed, setTyped] = useState<{ department?: string; room?: string }>({})
  const department = typed.department ?? office?.department ?? desk.draft.original.department
  const room = typed.room ?? office?.office ?? ''
  const save = async () => {
    const deed = { office: { department, office: room } }
    if (await desk.act(policiesApi.setOffice, deed)) form.toggle('office')
  }
  return (
    <StepLine title="找到对口科室" state={office ? 'done' : 'now'}>
      {office && <p className="meta">{`${office.department} ${office.office}`}</p>}
      {form.open === 'office' ? (
        <div className="clearance__form">
          <FormField
            label="哪个单位"
            value={department}
            wrong={desk.wrong['office.department']}
            onChange={(next) => setTyped({ ...typed, department: next })}
          />
          <FormField
            label="哪个科室"
            value={room}
            wrong={desk.wrong['office.office']}
            onChange={(next) => setTyped({ ...typed, room: next })}
          />
          {office && <p className="meta">换了科室，前面核过的都要重来</p>}
          <DeskButton words="记下科室" kind="soft" size="small" onPress={() => void save()} />
        </div>
      ) : (
        <DeskButton
          words={office ? '换一个科室' : '写下科室'}
          kind={office ? 'plain' : 'soft'}
          {...(office ? { className: 'clearance__again' } : {})}
          size="small"
          onPress={() => form.toggle('office')}
        />
      )}
    </StepLine>
  )
}
