/** Width of a sign in letters: Chinese ones are square, others about half. */
const widthOf = (sign: string) => ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56)

/** Breaks words into lines of at most so many square letters. */
export function lines(words: string, most: number): string[] {
  const found: string[] = []
  let line = ''
  let width = 0
  // Numbers and Latin words stay whole.
  for (const sign of words.replace(/\s+/g, ' ').match(/[\w.:–-]+|./gu) ?? []) {
    const wide = [...sign].reduce((sum, one) => sum + widthOf(one), 0)
    // A closing sign may hang over the edge rather than begin a line.
    if (width + wide > most && line && !/[，。；、：”）]/.test(sign)) {
      found.push(line)
      line = ''
      width = 0
    }
    line += sign
    width += wide
  }
  return line ? [...found, line] : found
}
