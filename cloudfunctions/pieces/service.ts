import { piecesApi } from '../../core/pieces/api'
import { service } from '../kit/service'
import { approvePiece } from './approve-piece'
import { createPiece } from './create-piece'
import { deskList } from './desk-list'
import { deskOpen } from './desk-view'
import { exportPiece } from './export-piece'
import { listCases } from './list-cases'
import { listPieces } from './list-pieces'
import { maskPhoto } from './mask-photo'
import { openPiece } from './open-piece'
import { readPiece, tellReader } from './read-piece'
import { hearRecall, listRecalls } from './recalls'
import { saveDraft } from './save-draft'
import { sendBack, submitPiece } from './submit-piece'
import { withdrawPiece } from './withdraw-piece'

export const piecesService = service(piecesApi, {
  list: listPieces,
  open: openPiece,
  read: readPiece,
  tellMe: tellReader,
  recalls: listRecalls,
  heard: hearRecall,
  deskList,
  cases: listCases,
  deskOpen,
  create: createPiece,
  save: saveDraft,
  mask: maskPhoto,
  submit: submitPiece,
  sendBack,
  approve: approvePiece,
  withdraw: withdrawPiece,
  export: exportPiece,
})
