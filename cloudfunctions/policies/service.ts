import { policiesApi } from '../../core/policies/api'
import { service } from '../kit/service'
import { deskList } from './desk-list'
import { deskOpen } from './desk-open'
import { listExplainers } from './list-explainers'
import { confirmParts, noteCall, noteFollowUp, noteSending, setOffice } from './note-clearance'
import { openExplainer } from './open-explainer'
import { publishExplainer } from './publish-explainer'
import { readExplainer, tellReader } from './read-explainer'
import { recallExplainer, supersedeExplainer } from './recall-explainer'
import { hearRecall, listRecalls } from './recalls'
import { createExplainer, saveDraft } from './write-draft'

export const policiesService = service(policiesApi, {
  list: listExplainers,
  open: openExplainer,
  read: readExplainer,
  tellMe: tellReader,
  recalls: listRecalls,
  heard: hearRecall,
  deskList,
  deskOpen,
  create: createExplainer,
  save: saveDraft,
  setOffice,
  noteCall,
  noteSending,
  confirm: confirmParts,
  noteFollowUp,
  publish: publishExplainer,
  recall: recallExplainer,
  supersede: supersedeExplainer,
})
