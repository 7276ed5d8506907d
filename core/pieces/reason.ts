/** One reason why a piece may not be published yet, and what it is about. */
export interface Reason {
  /** `case`, `words`, `approval`, the id of a referral or of a photo. */
  at: string
  words: string
}

export const about = (at: string, ...words: (string | false | undefined)[]): Reason[] =>
  words.flatMap((one) => (one ? [{ at, words: one }] : []))
