import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { tipsApi } from '../../core/tips/api'
import { happen } from '../kit/happen'
import { ownerOf } from '../kit/own-tip'
import { cases, voices } from '../kit/records'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import { peopleOf, voiceId } from './similar-cases'

/** 我也遇到: adds a voice to the case, once a person; a second tap changes the note (MISSION T4). */
export async function joinCase(
  { caseId, note }: Parsed<typeof tipsApi.joinCase>,
  { caller, now, once }: Change,
): Promise<Output<typeof tipsApi.joinCase>> {
  if (note && (await checkText(note, caller.openid)) === 'risky') {
    throw new AppError('Blocked', '这句话平台不让发，请改一改', {
      note: '这句话平台不让发，请改一改',
    })
  }
  const owner = ownerOf(caller)
  await once(async (tx) => {
    const its = await tx.get(cases, caseId)
    // One that no neighbour is shown is not there for them either, whoever knows its id.
    if (!its?.listed) throw new AppError('NotFound', '没找到这件事，刷新看看')
    if (its.stage === 'closed') throw new AppError('TooLate', '这件事已经办结，可以再报一条')
    if (its.verdictBy?.owner === owner) {
      throw new AppError('Conflict', '您核实过这件事，请另一位编辑来说')
    }
    const _id = voiceId(caseId, owner)
    const before = await tx.get(voices, _id)
    await tx.put(voices, { _id, caseId, owner, at: before?.at ?? now, ...(note ? { note } : {}) })
    if (before) return { caseId }
    await tx.update(cases, caseId, { changedAt: now })
    await happen(tx, {
      subject: caseId,
      at: now,
      actor: 'reporter',
      kind: 'joined',
      words: '又有一位邻居说遇到了',
    })
    return { caseId }
  })
  const its = await cases.get(caseId)
  return { caseId, people: its ? await peopleOf(its) : 0 }
}
