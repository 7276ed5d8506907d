import { createHash } from 'node:crypto'
import type { Hashes } from '../../core/policies/clearance'
import type { Draft } from '../../core/policies/draft'
import { canonical, partsOf } from '../../core/policies/parts'

const hash = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('base64url')

/** What a clearance is bound to: the document, and each part of our text (MISSION X2). */
export function hashesOf(draft: Draft): Hashes {
  const { url: _, ...document } = draft.original
  const parts = partsOf(draft).map(({ key, content }) => [key, hash(content)])
  return { source: hash(document), parts: Object.fromEntries(parts) }
}

/** Of the whole text, as an edition freezes it. */
export const hashOf = (draft: Draft): string => hash([hashesOf(draft), draft.original.url])
