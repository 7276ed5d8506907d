import { referralsApi } from '@core/referrals/api'
import { WAY_LABEL, WAYS, type Way } from '@core/referrals/referral'
import { call } from '@src/cloud/call'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../frame/choice'
import { Field } from '../frame/field'
import { Press } from '../frame/press'
import { PartForm } from './part-form'
import { change, useReferring } from './referral-store'

const HOW = WAYS.map((id) => ({ id, words: WAY_LABEL[id] }))

interface HowProps {
  how: Way
  onChoose: (how: Way) => void
}

export function HowRow({ how, onChoose }: HowProps) {
  return (
    <View className="form__row">
      <Text className="t3">方式</Text>
      <Choice name="怎么联系的" value={how} options={HOW} onChoose={onChoose} />
    </View>
  )
}

/** Who tried, when and how: the link handed over, a reminder made (C5). */
export function AttemptForm({ referralId }: { referralId: string }) {
  const [how, setHow] = useState<Way>('wechat')
  const [reached, setReached] = useState(true)
  const [words, setWords] = useState('')
  const wrong = useReferring((s) => s.wrong)
  const send = () =>
    void change(() => call(referralsApi.recordAttempt, { referralId, how, reached, words }))
  return (
    <PartForm title="记一次联系" submit="记下" onSubmit={send}>
      <HowRow how={how} onChoose={setHow} />
      <Press
        role="checkbox"
        checked={reached}
        className={`tag ${reached ? 'tag--on' : 'tag--line'} referral__reached`}
        onPress={() => setReached(!reached)}
      >
        <Text>找到人了</Text>
      </Press>
      <Field
        label="说了什么"
        value={words}
        onChange={setWords}
        max={300}
        placeholder="比如：发了链接，说下午回"
        wrong={wrong.words}
        onEnter={send}
        autoFocus
      />
    </PartForm>
  )
}

/** The party told that it is done: those who reported are asked to look. */
export function DoneForm({ referralId }: { referralId: string }) {
  const [how, setHow] = useState<Way>('phone')
  const [words, setWords] = useState('')
  const wrong = useReferring((s) => s.wrong)
  const send = () => void change(() => call(referralsApi.recordDone, { referralId, how, words }))
  return (
    <PartForm title="对方说办好了" submit="请居民看看" onSubmit={send}>
      <HowRow how={how} onChoose={setHow} />
      <Field
        label="对方怎么说，只有编辑看得到"
        value={words}
        onChange={setWords}
        max={300}
        wrong={wrong.words}
        onEnter={send}
        autoFocus
      />
    </PartForm>
  )
}

const SENTENCE = {
  noReply: { title: '记为没有回复', label: '经过，一两句', submit: '记下', danger: false },
  reissue: { title: '换一个链接', label: '为什么换', submit: '换链接', danger: false },
  revoke: { title: '作废链接', label: '为什么作废', submit: '作废', danger: true },
} as const

export type Sentence = keyof typeof SENTENCE

const SEND = {
  noReply: (referralId: string, words: string) =>
    call(referralsApi.recordNoReply, { referralId, words }),
  reissue: (referralId: string, why: string) => call(referralsApi.reissue, { referralId, why }),
  revoke: (referralId: string, why: string) => call(referralsApi.revoke, { referralId, why }),
} as const

/** The forms of one sentence. */
export function SentenceForm({ part, referralId }: { part: Sentence; referralId: string }) {
  const [words, setWords] = useState('')
  const wrong = useReferring((s) => s.wrong)
  const { title, label, submit, danger } = SENTENCE[part]
  const send = () => void change(() => SEND[part](referralId, words))
  return (
    <PartForm {...{ title, submit, danger }} onSubmit={send}>
      <Field
        label={label}
        value={words}
        onChange={setWords}
        max={part === 'noReply' ? 300 : 100}
        wrong={wrong.words ?? wrong.why}
        onEnter={send}
        autoFocus
      />
    </PartForm>
  )
}
