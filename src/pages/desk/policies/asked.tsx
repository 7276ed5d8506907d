import { feedbackApi } from '@core/feedback/api'
import type { DeskQuestion } from '@core/feedback/views'
import { useCall } from '@src/cloud/use-call'
import { openInstead } from '@src/navigate'
import { DeskButton } from '../frame/desk-button'

const OPEN = { show: 'open' } as const
const ANSWERED = { show: 'answered' } as const

const byPeople = (a: DeskQuestion, b: DeskQuestion) => b.people - a.people

/** 居民怎么问: what was asked about this explainer, what most people asked first. */
export function Asked({ explainerId }: { explainerId: string }) {
  const open = useCall(feedbackApi.deskList, OPEN)
  const answered = useCall(feedbackApi.deskList, ANSWERED)
  const all = [...(open.data?.questions ?? []), ...(answered.data?.questions ?? [])]
  const about = all.filter(({ subject }) => subject.id === explainerId).sort(byPeople)
  if (about.length === 0) return null
  return (
    <section className="part part--add" aria-label="居民怎么问">
      <div className="part__head">
        <h3 className="t3">居民怎么问</h3>
        <span className="part__end">
          <DeskButton
            words="去回答"
            size="small"
            onPress={() => void openInstead('deskQuestions')}
          />
        </span>
      </div>
      <p className="part__words">
        {about.map(({ questionId, text, people, answer }) => (
          <span key={questionId} className={answer ? 'tag' : 'tag tag--line'}>
            {`${text} ${people}`}
          </span>
        ))}
      </p>
    </section>
  )
}
