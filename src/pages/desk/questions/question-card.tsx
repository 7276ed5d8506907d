import { feedbackApi } from '@core/feedback/api'
import type { DeskQuestion } from '@core/feedback/views'
import { agoWords } from '@core/kit/time'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { AnswerForm } from './answer-form'
import type { QuestionsDesk } from './use-questions'

interface CardProps {
  question: DeskQuestion
  desk: QuestionsDesk
}

/** The same in other words, and what may be the same. */
function Alike({ question, desk }: CardProps) {
  const { questionId, joined, similar } = question
  return (
    <ul className="question__alike">
      {joined.map((one) => (
        <li key={one.questionId}>
          <span className="tag tag--green">并在一起</span>
          <span className="question__text">{one.text}</span>
          <DeskButton
            words="拆开"
            size="small"
            onPress={() => void desk.act(feedbackApi.split, { questionId: one.questionId })}
          />
        </li>
      ))}
      {similar.map((one) => (
        <li key={one.questionId}>
          <span className="tag">问法相近</span>
          <span className="question__text">{one.text}</span>
          <DeskButton
            words="并进来"
            kind="soft"
            size="small"
            onPress={() =>
              void desk.act(feedbackApi.join, { questionId: one.questionId, into: questionId })
            }
          />
        </li>
      ))}
    </ul>
  )
}

function Answered({ answer }: { answer: NonNullable<DeskQuestion['answer']> }) {
  return (
    <div className="question__answer">
      <p>{answer.words}</p>
      <p className="meta">
        {`${answer.by}回的，${agoWords(answer.at, Date.now())}，`}
        {answer.shown ? `公开写成“${answer.asked}”` : '只给问的人看'}
      </p>
    </div>
  )
}

/** One question: what it is about, how many asked, what reads like it, and the answer. */
export function QuestionCard({ question, desk }: CardProps) {
  const { subject, text, at, people, answer, safety } = question
  const [open, setOpen] = useState(false)
  return (
    <article className="question">
      <header className="question__head">
        {subject.title && <span className="tag tag--green">{subject.title}</span>}
        <span className="meta">{agoWords(at, Date.now())}</span>
        {people > 1 && <span className="tag">{`${people} 人问`}</span>}
        {safety !== 'pass' && <span className="tag tag--yellow">平台没看准，您先看看</span>}
        <span
          className={answer ? 'tag tag--green question__state' : 'tag tag--yellow question__state'}
        >
          {answer ? '回过了' : '等回答'}
        </span>
      </header>
      <p className="question__words">{text}</p>
      <Alike question={question} desk={desk} />
      {answer && <Answered answer={answer} />}
      {open ? (
        <AnswerForm question={question} desk={desk} onDone={() => setOpen(false)} />
      ) : (
        <DeskButton
          words={answer ? '改回答' : '回答'}
          kind={answer ? 'plain' : 'soft'}
          size="small"
          onPress={() => setOpen(true)}
        />
      )}
    </article>
  )
}
