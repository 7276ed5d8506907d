import { votesApi } from '../../core/votes/api'
import { service } from '../kit/service'
import { askVisit } from './ask-visit'
import { castVote } from './cast-vote'
import { comeAlong } from './come-along'
import { countersign, rejectSheet } from './countersign'
import { listDeskThemes, openTheme } from './desk-theme'
import { enterSheet } from './enter-sheet'
import { exclude } from './exclude'
import { feel } from './feel'
import { keepAftermath } from './keep-aftermath'
import { countWaiting, listOpen, listThemes } from './list-themes'
import { paperWork } from './paper-work'
import { publishTheme, withdrawTheme } from './publish-theme'
import { saveTheme } from './save-theme'
import { showTheme } from './show-theme'
import { visited } from './visited'

export const votesService = service(votesApi, {
  listOpen,
  list: listThemes,
  badge: countWaiting,
  theme: showTheme,
  cast: castVote,
  askVisit,
  signUp: comeAlong,
  feel,
  listThemes: listDeskThemes,
  openTheme,
  saveTheme,
  publish: publishTheme,
  withdrawTheme,
  exclude,
  keepAftermath,
  paperWork,
  enterSheet,
  countersign,
  rejectSheet,
  visited,
})
