import type { Output, Parsed } from '../../core/kit/contract'
import type { piecesApi } from '../../core/pieces/api'
import type { DeskPiece } from '../../core/pieces/desk-views'
import type { Piece } from '../../core/pieces/piece'
import { namesOf } from '../kit/held-by'
import { peopleOf } from '../kit/readership'
import type { Ask } from '../kit/service'
import { correctionsOf } from './corrections'
import { factsView } from './desk-facts'
import { pieceOf, readership } from './records'
import { reasonsFor, situationOf } from './situation'

async function wordsOfOthers({ writers, submitted, returned }: Piece) {
  const names = await namesOf([...writers, submitted?.by, returned?.by])
  const named = (personId: string) => names.get(personId) ?? '同事'
  return {
    writers: writers.map(named),
    submitted: submitted ? { by: named(submitted.by), at: submitted.at } : null,
    returned: returned ? { ...returned, by: named(returned.by) } : null,
  }
}

/** A piece as the desk works on it, with what stands against this person's publishing it. */
export async function deskView(pieceId: string, { caller, now }: Ask): Promise<DeskPiece> {
  const piece = await pieceOf(pieceId)
  const situation = await situationOf(piece, now)
  const [facts, others, people, corrections] = await Promise.all([
    factsView(piece, situation, situation.masked),
    wordsOfOthers(piece),
    peopleOf(readership, [pieceId]),
    correctionsOf(pieceId),
  ])
  const { version, draft, edition, publishedAt, withdrawn, writers, changedAt } = piece
  return {
    ...{ pieceId, version, draft, edition, facts, corrections, changedAt },
    ...others,
    state: situation.state,
    reasons: reasonsFor(piece, situation, caller.personId),
    mine: writers.includes(caller.personId),
    publishedAt: publishedAt ?? null,
    people: people.get(pieceId) ?? 0,
    withdrawn: withdrawn ? { at: withdrawn.at, words: withdrawn.words } : null,
  }
}

export const deskOpen = (
  { pieceId }: Parsed<typeof piecesApi.deskOpen>,
  ask: Ask,
): Promise<Output<typeof piecesApi.deskOpen>> => deskView(pieceId, ask)
