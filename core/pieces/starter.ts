import { NO_FINDING } from './block-words'
import type { AskedView } from './desk-views'
import { type Block, type Draft, LONGEST_BLOCK, LONGEST_TITLE, type PieceKind } from './draft'

interface Known {
  title: string
  summary: string
  claims: readonly string[]
  asked: readonly AskedView[]
  newId: () => string
}

/** A party's part as it is to be printed: its words and its plan, or that none came. */
export function partyBlocks(
  { referralId, open, response, plan, noReply }: AskedView,
  newId: () => string,
): Block[] {
  const block = (kind: 'response' | 'plan' | 'noReply', words: string): Block[] =>
    words === '' ? [] : [{ kind, id: newId(), referralId, words }]
  if (!open) return block('noReply', noReply)
  return [...block('response', response), ...block('plan', plan)]
}

/** What a piece starts from; of a dispute both sides and no finding (MISSION C7). */
export function starter(kind: PieceKind, { title, summary, claims, asked, newId }: Known): Draft {
  const text = (words: string): Block => ({ kind: 'text', id: newId(), words })
  const told = claims.length > 0 ? claims.map((claim) => `“${claim}”`).join('\n') : `“${summary}”`
  return {
    kind,
    title: title.slice(0, LONGEST_TITLE),
    blocks: [
      text(summary.slice(0, LONGEST_BLOCK)),
      { kind: 'claim', id: newId(), words: told.slice(0, LONGEST_BLOCK) },
      ...asked.flatMap((one) => partyBlocks(one, newId)),
      ...(kind === 'dispute' ? [text(NO_FINDING)] : []),
    ],
    correction: '',
    hintsReason: '',
  }
}
