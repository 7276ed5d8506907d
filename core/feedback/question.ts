import * as z from 'zod/mini'
import { text } from '../kit/fields'
import type { Safety } from '../photos/photo'

export const MOST_LETTERS = 200

export const SUBJECTS = ['explainer', 'general'] as const

/** A resident's question. Its words never change; who asked is never public. */
export interface Question {
  _id: string
  subject: { kind: (typeof SUBJECTS)[number]; id: string; title: string }
  text: string
  /** Keyed hash that finds a person's own questions. */
  owner: string
  /** The person's id, sealed, to tell them of the answer. */
  asker: string
  safety: Safety
  /** Another question that asks the same; its answer is theirs too. */
  joined?: string
  /** Questions joined to this one: in one record with it, so that none is forgotten. */
  followers: string[]
  /** Waits for an answer of its own: neither answered nor joined. */
  open: boolean
  answer?: Answer
  at: number
}

export interface Answer {
  words: string
  by: string
  at: number
  /** On the page of its subject, under these words and no name. */
  shown: boolean
  asked: string
}

export const questionText = text('想问什么', { min: 4, max: MOST_LETTERS })

export const AnswerView = z.object({ words: z.string(), at: z.number() })
