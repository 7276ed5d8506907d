import { feedbackApi } from '../../core/feedback/api'
import { service } from '../kit/service'
import { answerQuestion } from './answer-question'
import { askQuestion } from './ask-question'
import { deskList } from './desk-list'
import { joinQuestion, splitQuestion } from './join-question'
import { listMine } from './list-mine'
import { listShown } from './list-shown'
import { setDay, showDay } from './show-day'

export const feedbackService = service(feedbackApi, {
  ask: askQuestion,
  mine: listMine,
  shown: listShown,
  day: showDay,
  setDay,
  deskList,
  join: joinQuestion,
  split: splitQuestion,
  answer: answerQuestion,
})
