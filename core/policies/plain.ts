import { GLOSSARY } from './glossary'

/** Letters and digits in one sentence of plain text (MISSION X3); signs and blanks do not count. */
export const LONGEST_SENTENCE = 30

const NO_LETTER = /[\s\p{P}\p{S}]/gu
const ENDS = /[。！？；!?;\n]/

/** Length as a reader feels it. */
export const lengthOf = (sentence: string): number =>
  Array.from(sentence.replace(NO_LETTER, '')).length

export const sentencesOf = (text: string): string[] =>
  text.split(ENDS).flatMap((sentence) => {
    const trimmed = sentence.trim()
    return trimmed ? [trimmed] : []
  })

export const tooLong = (text: string): string[] =>
  sentencesOf(text).filter((sentence) => lengthOf(sentence) > LONGEST_SENTENCE)

export interface Term {
  term: string
  instead: string
}

const TERMS = Object.entries(GLOSSARY)
  .map(([term, instead]) => ({ term, instead }))
  .sort((a, b) => b.term.length - a.term.length)

/** Words of the glossary that stand in a text; one inside a longer one counts once. */
export function termsIn(text: string): Term[] {
  let rest = text
  return TERMS.filter(({ term }) => {
    const stands = rest.includes(term)
    if (stands) rest = rest.replaceAll(term, '　')
    return stands
  })
}
