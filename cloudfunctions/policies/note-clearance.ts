import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { policiesApi } from '../../core/policies/api'
import { type Clearance, progressOf } from '../../core/policies/clearance'
import type { Explainer } from '../../core/policies/explainer'
import type { Change } from '../kit/service'
import { changeExplainer, mustBe } from './change-explainer'
import { hashesOf } from './hashes'

type Reply = Promise<Output<typeof policiesApi.setOffice>>

/** Notes kept of each kind; older ones give way. */
const KEPT = 100

const withNote = (its: Explainer, note: Partial<Clearance>): Explainer => ({
  ...its,
  clearance: { ...its.clearance, ...note },
})
const added = <T>(list: readonly T[], ...more: T[]): T[] => [...list, ...more].slice(-KEPT)

/** 1 对口科室. Another office has not confirmed anything yet. */
export const setOffice = (
  { explainerId, office }: Parsed<typeof policiesApi.setOffice>,
  change: Change,
): Reply =>
  changeExplainer(explainerId, change, (its) => {
    const before = its.clearance.office
    const same = before?.department === office.department && before.office === office.office
    const note = same ? { office } : { office, calls: [], sendings: [], confirmations: [] }
    return { ...withNote(its, note), department: office.department }
  })

/** 2 电话确认, about the document as it stands now. */
export const noteCall = (
  { explainerId, call }: Parsed<typeof policiesApi.noteCall>,
  change: Change,
): Reply =>
  changeExplainer(explainerId, change, (its) => {
    if (!its.clearance.office) throw new AppError('Conflict', '先写下是哪个科室')
    if (call.at > change.now) {
      throw new AppError('BadInput', '打电话的时间还没到', { 'call.at': '打电话的时间还没到' })
    }
    const noted = { ...call, noted: change.caller.name, source: hashesOf(its.draft).source }
    return withNote(its, { calls: added(its.clearance.calls, noted) })
  })

/** 3 送核: every part as it stands now goes to the office. */
export const noteSending = (
  { explainerId, version, sending }: Parsed<typeof policiesApi.noteSending>,
  change: Change,
): Reply =>
  changeExplainer(explainerId, change, (its) => {
    mustBe(its, version)
    const { parts } = hashesOf(its.draft)
    if (its.clearance.calls.length === 0) throw new AppError('Conflict', '先打电话问能不能转载')
    const noted = { at: change.now, noted: change.caller.name, hashes: parts }
    return withNote(its, { sendings: added(its.clearance.sendings, { ...sending, ...noted }) })
  })

/** 4 逐条确认: bound to each part's hash; what has not been sent cannot be confirmed. */
export const confirmParts = (
  { explainerId, version, confirmation }: Parsed<typeof policiesApi.confirm>,
  change: Change,
): Reply =>
  changeExplainer(explainerId, change, (its) => {
    mustBe(its, version)
    const { parts, by, way } = confirmation
    const hashes = hashesOf(its.draft)
    const { sent } = progressOf(its.clearance, hashes)
    if (parts.length === 0 || parts.some((part) => !sent.has(part))) {
      throw new AppError('Conflict', '这一段改过了，先送科室再确认')
    }
    const noted = { by, way, at: change.now, noted: change.caller.name }
    const confirmations = parts.map((part) => ({
      ...noted,
      part,
      hash: hashes.parts[part] ?? '',
    }))
    return withNote(its, {
      confirmations: [...its.clearance.confirmations, ...confirmations].slice(-4 * KEPT),
    })
  })

/** 5 发布后回访. */
export const noteFollowUp = (
  { explainerId, followUp }: Parsed<typeof policiesApi.noteFollowUp>,
  change: Change,
): Reply =>
  changeExplainer(explainerId, change, (its) => {
    if (its.edition === 0) throw new AppError('Conflict', '发布以后再回访')
    const noted = { ...followUp, at: change.now, noted: change.caller.name }
    return withNote(its, { followUps: added(its.clearance.followUps, noted) })
  })
