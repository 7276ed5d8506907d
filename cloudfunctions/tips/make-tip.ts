import type { Clocks } from '../../core/cases/clock-rules'
import { contactBy } from '../../core/cases/clocks'
import { type TipDraft, titleOf } from '../../core/tips/draft'
import type { Capacity, Tip } from '../../core/tips/tip'
import type { Caller } from '../kit/caller'
import { keyedHash, newId, seal, secretCode } from '../kit/crypto'
import { ownerOf } from '../kit/own-tip'
import { isUrgent } from './check-draft'

function capacityOf(caller: Caller): Capacity {
  if (caller.permissions.has('tip.triage')) return 'editor'
  return caller.roles.includes('informant') ? 'informant' : 'resident'
}

/** The hash a secret code is looked up by; the code itself is stored nowhere. */
export const codeHashOf = (code: string): string => keyedHash('tip-code', code)

/** Who reported, kept as the chosen level wants it: in clear for editors, or sealed (MISSION T2). */
function identityOf(draft: TipDraft, caller: Caller, tipId: string) {
  const who = { personId: caller.personId, name: caller.name }
  if (draft.identity !== 'sealed') return { reporter: who }
  const sealed = JSON.stringify({ ...who, teller: draft.dictation?.teller })
  return { sealedReporter: seal('identity', `tips/${tipId}`, sealed) }
}

/** A tip from a draft that was checked. Its words are kept as sent. */
export function makeTip(
  draft: TipDraft,
  caller: Caller,
  now: number,
  receipt: { day: string; number: string },
  clocks: Clocks,
): Tip {
  const _id = newId('tip')
  const urgent = isUrgent(draft)
  const { dictation, ...words } = draft
  const teller = draft.identity === 'sealed' ? '' : (dictation?.teller ?? '')
  return {
    ...words,
    ...(dictation ? { dictation: { ...dictation, teller } } : {}),
    ...identityOf(draft, caller, _id),
    ...receipt,
    _id,
    title: titleOf(draft.text),
    urgent,
    owner: ownerOf(caller),
    capacity: capacityOf(caller),
    codeHash: codeHashOf(secretCode(_id)),
    state: 'received',
    dueAt: contactBy(clocks, now, urgent),
    createdAt: now,
    changedAt: now,
  }
}
