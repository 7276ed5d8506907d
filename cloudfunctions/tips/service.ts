import { tipsApi } from '../../core/tips/api'
import { service } from '../kit/service'
import { addMessage, addPhotos } from './add-material'
import { showDetail } from './detail'
import { joinCase } from './join-case'
import { badge, listMyTips } from './list-my-tips'
import { lookUp } from './lookup'
import { previewTip } from './preview-tip'
import { showReceipt } from './receipt'
import { similarCases } from './similar-cases'
import { submitTip } from './submit-tip'
import { withdrawTip } from './withdraw-tip'

export const tipsService = service(tipsApi, {
  preview: previewTip,
  similar: similarCases,
  submit: submitTip,
  receipt: showReceipt,
  listMine: listMyTips,
  detail: showDetail,
  lookup: lookUp,
  addMessage,
  addPhotos,
  withdraw: withdrawTip,
  joinCase,
  badge,
})
