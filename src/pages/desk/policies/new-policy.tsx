import { policiesApi } from '@core/policies/api'
import type { Topic } from '@core/policies/topics'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { TopicChoice } from './topic-choice'

interface NewPolicyProps {
  onMade: (explainerId: string) => void
  onClose: () => void
}

/** Title and kind; the rest is written in the editor. */
export function NewPolicy({ onMade, onClose }: NewPolicyProps) {
  const [title, setTitle] = useState('')
  const [topic, setTopic] = useState<Topic>('medical')
  const [wrong, setWrong] = useState('')
  const make = async () => {
    try {
      onMade((await call(policiesApi.create, { title, topic })).explainerId)
    } catch (failure) {
      setWrong(asAppError(failure).message)
    }
  }
  return (
    <section className="policies__new" aria-label="新写一篇">
      <FormField
        label="标题"
        value={title}
        hint="用居民的话，24 字以内，像“看门诊也能报销了”"
        wrong={wrong || undefined}
        onChange={setTitle}
      />
      <TopicChoice topic={topic} onTopic={setTopic} />
      <div className="policies__foot">
        <DeskButton words="先不写" onPress={onClose} />
        <DeskButton words="开始写" kind="primary" onPress={() => void make()} />
      </div>
    </section>
  )
}
