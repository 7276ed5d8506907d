import type { Option, Outcome, Question } from './draft'

export type Verdict = Exclude<Outcome, 'next'>

export interface Relevance {
  /** The question to ask now; undefined once it is clear. */
  next: Question | undefined
  verdict: { is: Verdict; says: string } | undefined
}

const chosenIn = (question: Question, chosen: readonly string[]): Option | undefined =>
  question.options.find((option) => chosen.includes(option.id))

/**
 * Where somebody's taps have led: one tap a question, and the last question always concludes, so
 * it takes as many taps as there are questions at most. Runs on the device; nothing is kept.
 */
export function relevanceOf(questions: readonly Question[], chosen: readonly string[]): Relevance {
  for (const question of questions) {
    const option = chosenIn(question, chosen)
    if (!option) return { next: question, verdict: undefined }
    if (option.leads !== 'next') {
      return { next: undefined, verdict: { is: option.leads, says: option.says } }
    }
  }
  return { next: undefined, verdict: undefined }
}

export const VERDICT_WORDS: Record<Verdict, string> = {
  related: '跟您有关。',
  unrelated: '跟您没关系。',
  unsure: '还说不准。',
}
