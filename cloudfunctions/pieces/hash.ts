import { createHash } from 'node:crypto'
import { type Draft, photosOf } from '../../core/pieces/draft'
import type { Masked } from '../../core/pieces/piece'

/** Of everything a reader would see: the words in their order, and the very pixels of each photo. */
export function hashOf(draft: Draft, masked: ReadonlyMap<string, Masked>): string {
  const { kind, title, blocks } = draft
  const pixels = photosOf(draft).map(({ photoId }) => masked.get(photoId)?.sha256 ?? '')
  const words = JSON.stringify([kind, title, blocks.map(sorted), pixels])
  return createHash('sha256').update(words).digest('base64url')
}

/** The same whichever order the fields came in. */
const sorted = (block: object): [string, unknown][] =>
  Object.entries(block).sort(([a], [b]) => (a < b ? -1 : 1))
