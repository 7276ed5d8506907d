import { feedbackApi } from '@core/feedback/api'
import type { DeskQuestion } from '@core/feedback/views'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import type { QuestionsDesk } from './use-questions'

interface AnswerFormProps {
  question: DeskQuestion
  desk: QuestionsDesk
  onDone: () => void
}

/** The answer, and whether it stands under the explainer for everybody, in the editor's words. */
export function AnswerForm({ question, desk, onDone }: AnswerFormProps) {
  const { questionId, answer, subject, text } = question
  const [words, setWords] = useState(answer?.words ?? '')
  const [shown, setShown] = useState(answer?.shown ?? subject.kind === 'explainer')
  const [asked, setAsked] = useState(answer?.asked || text.slice(0, 100))
  const save = async () => {
    if (await desk.act(feedbackApi.answer, { questionId, words, shown, asked })) onDone()
  }
  return (
    <div className="question__form">
      <FormField
        label="回答"
        rows={3}
        value={words}
        hint={`${words.length}/500，问的人都会收到`}
        onChange={setWords}
      />
      <label className="question__check">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        也写在文章下面，不写是谁问的
      </label>
      {shown && (
        <FormField
          label="公开的问法"
          value={asked}
          hint="用编辑的话写，别留姓名电话"
          onChange={setAsked}
        />
      )}
      <div className="question__foot">
        <DeskButton words="先不回" onPress={onDone} />
        <DeskButton words="回给问的人" kind="primary" onPress={() => void save()} />
      </div>
    </div>
  )
}
