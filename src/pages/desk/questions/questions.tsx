import { feedbackApi } from '@core/feedback/api'
import { WEEKDAYS } from '@core/feedback/day'
import type { DayView } from '@core/feedback/views'
import { dateWords } from '@core/kit/time'
import { mayI, useMe } from '@src/cloud/session'
import { StateView } from '@src/components/state-view/state-view'
import { useState } from 'react'
import { Choice } from '../frame/choice'
import { DeskFrame } from '../frame/desk-frame'
import { QuestionCard } from './question-card'
import { type QuestionsDesk, type Show, useQuestions } from './use-questions'

const DAYS = WEEKDAYS.map((words, id) => ({ id: String(id), words }))

/** The 互动反馈日: today with its numbers, or the next one. */
function Day({ day, desk }: { day: DayView; desk: QuestionsDesk }) {
  const manages = mayI(useMe(), 'feedback.manage')
  const { today, at, asked, answered, weekday } = day
  return (
    <section className="day" aria-label="互动反馈日">
      <div className="day__sign">
        <b>{WEEKDAYS[weekday]}</b>
      </div>
      <div className="day__words">
        <h2 className="t2">{today ? '今天是互动反馈日' : `下个反馈日 ${dateWords(at)}`}</h2>
        <p className="meta">
          {asked === 0 ? '还没有要回的' : `要回 ${asked} 件，已回 ${answered} 件`}
        </p>
      </div>
      <progress className="day__bar" max={Math.max(asked, 1)} value={answered}>
        {answered}
      </progress>
      {manages && (
        <Choice
          name="反馈日是星期几"
          side="right"
          options={DAYS}
          value={String(weekday)}
          onChoose={(id) => void desk.act(feedbackApi.setDay, { weekday: Number(id) })}
        />
      )}
    </section>
  )
}

const EMPTY: Record<Show, string> = {
  open: '都回完了，新问题来了会在这里',
  answered: '还没有回过的',
}

interface TabsProps {
  show: Show
  counts: Record<Show, number> | undefined
  onShow: (show: Show) => void
}

const TABS: readonly { id: Show; words: string }[] = [
  { id: 'open', words: '等回答' },
  { id: 'answered', words: '回过的' },
]

const Tabs = ({ show, counts, onShow }: TabsProps) => (
  <div className="questions__tabs" role="tablist" aria-label="看哪些">
    {TABS.map(({ id, words }) => (
      <button
        key={id}
        type="button"
        role="tab"
        aria-selected={id === show}
        className={`bare questions__tab ${id === show ? 'is-on' : ''}`}
        onClick={() => onShow(id)}
      >
        {`${words} ${counts?.[id] ?? ''}`}
      </button>
    ))}
  </div>
)

/** Questions, longest waiting first, each with what reads like it. */
export function Questions() {
  const me = useMe()
  const [show, setShow] = useState<Show>('open')
  const desk = useQuestions(show)
  const { data, error, reload } = desk.list
  const rows = data?.questions ?? []
  return (
    <DeskFrame
      page="deskQuestions"
      title="居民提问"
      who={me?.name}
      duty={dateWords(Date.now())}
      {...(data ? { badges: { deskQuestions: data.counts.open } } : {})}
    >
      <main className="questions">
        {desk.day && <Day day={desk.day} desk={desk} />}
        <Tabs show={show} counts={data?.counts} onShow={setShow} />
        {desk.failed && (
          <p className="note note--red" role="alert">
            {desk.failed}
          </p>
        )}
        {error && !data && <StateView kind="error" onRetry={reload} />}
        {rows.map((question) => (
          <QuestionCard key={question.questionId} question={question} desk={desk} />
        ))}
        {data && rows.length === 0 && <p className="questions__empty">{EMPTY[show]}</p>}
      </main>
    </DeskFrame>
  )
}
