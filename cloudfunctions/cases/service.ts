import { casesApi } from '../../core/cases/api'
import { service } from '../kit/service'
import { acceptTip } from './accept-tip'
import { askMore, declineTip, restoreTip } from './answer-reporter'
import { assignItem, listEditors } from './assign'
import { bulkStep } from './bulk'
import { checkPoint } from './check-point'
import { claimItem, releaseItem } from './claim'
import { addClaim, dropClaim } from './claims'
import { closeCase, reopenCase } from './close-case'
import { addEvidence, strikeEvidence } from './evidence-rows'
import { listFilters, removeFilter, saveFilter } from './filters'
import { listPublic } from './list-public'
import { listQueue } from './list-queue'
import { markItemRead } from './mark-item-read'
import { mergeCases } from './merge-cases'
import { mergeTip } from './merge-tip'
import { monthFigures } from './month-figures'
import { openItem } from './open-item'
import { queueVersion } from './queue-version'
import { searchQueues } from './search-queues'
import { listClocks, setClocks } from './set-clocks'
import { setVerdict, verifyAgain } from './set-verdict'
import { splitCase } from './split-case'
import { stuckList } from './stuck'
import { tallyQueues } from './tally-queues'
import { undoStep } from './undo-step'
import { weigh } from './weigh'
import { addNote, recategorise, sendMessage } from './write-down'

export const casesService = service(casesApi, {
  monthFigures,
  listPublic,
  listQueue,
  search: searchQueues,
  tally: tallyQueues,
  queueVersion,
  open: openItem,
  markRead: markItemRead,
  claim: claimItem,
  release: releaseItem,
  accept: acceptTip,
  askMore,
  decline: declineTip,
  restore: restoreTip,
  merge: mergeTip,
  undo: undoStep,
  check: checkPoint,
  sendMessage,
  addNote,
  recategorise,
  listEditors,
  assign: assignItem,
  bulk: bulkStep,
  listFilters,
  saveFilter,
  removeFilter,
  stuck: stuckList,
  clocks: listClocks,
  setClocks,
  addClaim,
  dropClaim,
  addEvidence,
  strikeEvidence,
  weigh,
  setVerdict,
  verifyAgain,
  close: closeCase,
  reopen: reopenCase,
  split: splitCase,
  mergeCases,
})
