import { DAY, dateWords, dayOf, startOfDay } from '@core/kit/time'
import { referralsApi } from '@core/referrals/api'
import type { Way } from '@core/referrals/referral'
import {
  faultsOf,
  PLAN_LABEL,
  PLANS,
  type Plan,
  PUBLISH,
  PUBLISH_LABEL,
  type Publish,
  type ReplyDraft,
  TRUTH_LABEL,
  TRUTHS,
  type Truth,
} from '@core/referrals/reply'
import { call } from '@src/cloud/call'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../frame/choice'
import { Field } from '../frame/field'
import { PartForm } from './part-form'
import { change, useReferring } from './referral-store'
import { HowRow } from './small-forms'

const AHEAD = 60
const NONE = 'none'

const options = <T extends string>(ids: readonly T[], labels: Record<T, string>) =>
  ids.map((id) => ({ id, words: labels[id] }))

const days = (now: number) => [
  { id: NONE, words: '没说哪天' },
  ...Array.from({ length: AHEAD }, (_, ahead) => {
    const day = dayOf(now + ahead * DAY)
    return { id: day, words: dateWords(startOfDay(day)) }
  }),
]

interface Draft {
  truth: Truth
  words: string
  plan: Plan
  doneBy: string
  why: string
  whose: string
  publish: Publish
}

const EMPTY: Draft = {
  ...{ truth: 'true', words: '', plan: 'fix', doneBy: NONE, why: '', whose: '' },
  publish: 'public',
}

const owns = (truth: Truth) => truth === 'true' || truth === 'partly'

function replyOf({ truth, words, plan, doneBy, why, whose, publish }: Draft): ReplyDraft {
  return {
    ...{ truth, words, publish, photos: [] },
    ...(owns(truth) ? { plan } : {}),
    ...(doneBy === NONE ? {} : { doneBy }),
    ...(why ? { why } : {}),
    ...(whose ? { whose } : {}),
  }
}

type Setting = (part: Partial<Draft>) => void

interface PartProps {
  draft: Draft
  set: Setting
  wrong: Record<string, string>
}

function Row<T extends string>(props: {
  name: string
  value: T
  options: readonly { id: T; words: string }[]
  onChoose: (value: T) => void
}) {
  return (
    <View className="form__row">
      <Text className="t3">{props.name}</Text>
      <Choice {...props} />
    </View>
  )
}

/** What goes with the plan: a day, a reason, or whose it is instead. */
function Further({ draft, set, wrong }: PartProps) {
  const { truth, plan, doneBy, why, whose } = draft
  if (truth === 'elsewhere') {
    const change = (words: string) => set({ whose: words })
    return <Field label="归谁管" value={whose} onChange={change} max={40} wrong={wrong.whose} />
  }
  if (!owns(truth)) return null
  return (
    <>
      <Row
        name="安排"
        value={plan}
        options={options(PLANS, PLAN_LABEL)}
        onChoose={(chosen) => set({ plan: chosen })}
      />
      {plan === 'fix' && (
        <Row
          name="哪天"
          value={doneBy}
          options={days(Date.now())}
          onChoose={(day) => set({ doneBy: day })}
        />
      )}
      {plan === 'cannot' && (
        <Field
          label="原因"
          value={why}
          onChange={(words) => set({ why: words })}
          max={300}
          wrong={wrong.why}
        />
      )}
    </>
  )
}

/** A reply given on the telephone: typed word for word, with who said it (C5). */
export function ToldForm({ referralId }: { referralId: string }) {
  const [draft, setDraft] = useState(EMPTY)
  const [teller, setTeller] = useState('')
  const [how, setHow] = useState<Way>('phone')
  const [found, setFound] = useState<Record<string, string>>({})
  const refused = useReferring((s) => s.wrong)
  const wrong = { ...refused, ...found }
  const set: Setting = (part) => setDraft((before) => ({ ...before, ...part }))
  const send = () => {
    const reply = replyOf(draft)
    const faults = faultsOf(reply, Date.now())
    setFound(faults)
    if (Object.keys(faults).length > 0) return
    void change(() => call(referralsApi.recordReply, { referralId, reply, teller, how }))
  }
  return (
    <PartForm title="替对方记回复" submit="记下并转给居民" onSubmit={send}>
      <Field
        label="谁说的"
        value={teller}
        onChange={setTeller}
        max={40}
        placeholder="比如：工程部值班"
        wrong={wrong.teller}
        autoFocus
      />
      <HowRow how={how} onChoose={setHow} />
      <Row
        name="属实吗"
        value={draft.truth}
        options={options(TRUTHS, TRUTH_LABEL)}
        onChoose={(truth) => set({ truth })}
      />
      <Field
        label="原话"
        value={draft.words}
        onChange={(words) => set({ words })}
        rows={4}
        max={500}
        wrong={wrong['reply.words'] ?? wrong.words}
      />
      <Further draft={draft} set={set} wrong={wrong} />
      <Row
        name="公开"
        value={draft.publish}
        options={options(PUBLISH, PUBLISH_LABEL)}
        onChoose={(publish) => set({ publish })}
      />
    </PartForm>
  )
}
