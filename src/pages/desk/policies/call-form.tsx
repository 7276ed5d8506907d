import { shanghai } from '@core/kit/time'
import { policiesApi } from '@core/policies/api'
import {
  ANSWER_LABEL,
  ANSWERS,
  type CallForm as Call,
  WAY_LABEL,
  WAYS,
} from '@core/policies/clearance'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { Picks } from './picks'
import type { PolicyDesk } from './use-policy'

/** `2026-10-12 15:26`, Shanghai time, to ms; undefined when it is none. */
function momentFrom(typed: string): number | undefined {
  const [, day, time] = /^(20\d\d-\d\d-\d\d)\s+(\d\d:\d\d)$/.exec(typed.trim()) ?? []
  const at = day && time ? Date.parse(`${day}T${time}:00+08:00`) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}

type Draft = Omit<Call, 'at' | 'minutes'> & { at: string; minutes: string }

const fresh = (): Draft => ({
  at: shanghai(Date.now()).format('YYYY-MM-DD HH:mm'),
  way: 'phone',
  minutes: '',
  spokeWith: '',
  mayRepost: 'yes',
  needsLink: false,
  guidance: '',
  mind: '',
})

interface FieldsProps {
  call: Draft
  change: (patch: Partial<Draft>) => void
  desk: PolicyDesk
}

function Answered({ call, change, desk }: FieldsProps) {
  return (
    <>
      <Picks
        name="能不能转载"
        options={ANSWERS.map((id) => ({ id, words: ANSWER_LABEL[id] }))}
        chosen={[call.mayRepost]}
        onPick={(mayRepost) => change({ mayRepost })}
      />
      <label className="clearance__check">
        <input
          type="checkbox"
          checked={call.needsLink}
          onChange={() => change({ needsLink: !call.needsLink })}
        />
        要附原文链接
      </label>
      <FormField
        label="解读口径"
        rows={2}
        value={call.guidance}
        wrong={desk.wrong['call.guidance']}
        onChange={(guidance) => change({ guidance })}
      />
      <FormField
        label="注意什么"
        rows={2}
        value={call.mind}
        onChange={(mind) => change({ mind })}
      />
    </>
  )
}

/** What was said, by whom and when, about reposting this document. */
export function CallForm({ desk, onDone }: { desk: PolicyDesk; onDone: () => void }) {
  const [call, setCall] = useState(fresh)
  const [wrong, setWrong] = useState('')
  const change = (patch: Partial<Draft>) => setCall((before) => ({ ...before, ...patch }))
  const save = async () => {
    const at = momentFrom(call.at)
    setWrong(at === undefined ? '写成 2026-10-12 15:26 这样' : '')
    if (at === undefined) return
    const deed = { call: { ...call, at, minutes: Number.parseInt(call.minutes, 10) || 0 } }
    if (await desk.act(policiesApi.noteCall, deed)) onDone()
  }
  return (
    <div className="clearance__form">
      <FormField
        label="什么时候"
        value={call.at}
        wrong={wrong || desk.wrong['call.at']}
        onChange={(at) => change({ at })}
      />
      <Picks
        name="怎么确认的"
        options={WAYS.map((id) => ({ id, words: WAY_LABEL[id] }))}
        chosen={[call.way]}
        onPick={(way) => change({ way })}
      />
      {call.way === 'phone' && (
        <FormField
          label="打了几分钟"
          type="number"
          value={call.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      )}
      <FormField
        label="接电话的"
        value={call.spokeWith}
        placeholder="何科长，分机 2107"
        wrong={desk.wrong['call.spokeWith']}
        onChange={(spokeWith) => change({ spokeWith })}
      />
      <Answered {...{ call, change, desk }} />
      <DeskButton words="记下这次电话" kind="soft" size="small" onPress={() => void save()} />
    </div>
  )
}
