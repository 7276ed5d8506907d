import { Gate } from '../frame/gate'
import { Questions } from './questions'
import './questions.scss'

/** 居民提问: what residents ask, joined and answered (MISSION F1). Web only. */
export default function DeskQuestionsPage() {
  return (
    <Gate may="question.answer" whom="编辑">
      <Questions />
    </Gate>
  )
}
