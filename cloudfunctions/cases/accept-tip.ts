import type { casesApi } from '../../core/cases/api'
import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { Tip } from '../../core/tips/tip'
import { caseAt, freeTip, mustBeFree } from '../kit/held-by'
import { photos } from '../kit/records'
import type { Change } from '../kit/service'
import { finishStep, type Step, tellReporter } from '../kit/step'
import { growCase, openCase, putInCase } from './join-case'
import { takeStep } from './take-step'

/** The photo for neighbours is one of the tip's own that passed the platform's check (T9). */
async function mustBeClear(step: Step, tip: Tip, photoId: string | undefined): Promise<void> {
  if (!photoId) return
  const own = tip.photos.some((photo) => photo.photoId === photoId)
  const photo = own ? await step.tx.get(photos, photoId) : undefined
  if (photo?.safety === 'pass') return
  const sentence = photo ? '这张照片还没通过平台检查，先不放' : '这张照片不是这条线索的'
  throw new AppError('BadInput', sentence, { coverPhotoId: sentence })
}

/** Accepts a tip into a new or an existing case, in an editor's words (C1, C2). */
export function acceptTip(
  { tipId, caseId, ...words }: Parsed<typeof casesApi.accept>,
  by: Change,
): Promise<Output<typeof casesApi.accept>> {
  return takeStep(by, async (step) => {
    const tip = await freeTip(step, tipId)
    await mustBeClear(step, tip, words.coverPhotoId)
    const joined = caseId ? await caseAt(step, caseId) : undefined
    if (joined) await mustBeFree(step, joined.assignee)
    const its = joined
      ? await growCase(step, joined, tip, words)
      : await openCase(step, [tip], words)
    await putInCase(step, tip, its, { kind: 'accepted', words: '编辑受理了，开始核实' })
    await tellReporter(step, tipId, '编辑受理了，开始核实')
    const item = { kind: 'case', id: its._id } as const
    return finishStep(step, { item, from: { kind: 'tip', id: tipId }, words: '受理了' })
  })
}
