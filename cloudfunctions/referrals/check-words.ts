import { JUDGING, judgingWords } from '../../core/cases/wording'
import { AppError } from '../../core/kit/errors'
import { findPrivate, PRIVATE_LABEL } from '../../core/kit/private-words'
import type { Tip } from '../../core/tips/tip'
import { namesTold } from '../kit/names-told'

/**
 * The rewriting check before anything leaves (MISSION C5): a reporter's name never goes, whatever
 * the reason; other details and judging words go only with a reason written down.
 */
export function checkWords(
  words: Record<string, string>,
  members: readonly Tip[],
  reason: string | undefined,
): void {
  const names = namesTold(members)
  for (const [field, text] of Object.entries(words)) {
    const named = names.find((name) => text.includes(name))
    if (named) refuse(field, '里面有报送人的名字，拿掉再转')
    if (reason) continue
    const detail = findPrivate(text)[0]
    if (detail) {
      refuse(field, `里面有${PRIVATE_LABEL[detail.kind]}“${detail.found}”，改掉或写明理由`)
    }
    const [harsh] = judgingWords(text)
    if (harsh) {
      refuse(field, `“${harsh}”改成“${JUDGING[harsh]}”，或加引号、写明理由`)
    }
  }
}

function refuse(field: string, sentence: string): never {
  throw new AppError('BadInput', sentence, { [field]: sentence })
}
