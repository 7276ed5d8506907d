/** Words that find for a side, each with something that only tells (MISSION C7, DESIGN-UI §3.2). */
export const JUDGING: Record<string, string> = {
  黑心: '收费引起疑问的',
  推诿: '还没答复',
  推脱: '还没答复',
  不作为: '还没有安排',
  拒不: '还没有',
  欺骗: '说法前后不一致',
  说谎: '说法前后不一致',
  没人管: '还没有人接手',
  强烈谴责: '希望尽快处理',
  乱收费: '收费有疑问',
  违法: '需要主管部门认定的',
  无良: '居民有意见的',
}

const QUOTED = /“[^”]*”/g

/** Finding words an editor uses in their own voice; a resident's own words in quotes may stand. */
export function judgingWords(text: string): string[] {
  const own = text.replace(QUOTED, '')
  return Object.keys(JUDGING).filter((word) => own.includes(word))
}

/** The same text with every finding word outside quotes replaced. */
export function neutral(text: string): string {
  const parts = text.split(/(“[^”]*”)/)
  const calm = parts.map((part) =>
    part.startsWith('“')
      ? part
      : Object.entries(JUDGING).reduce(
          (words, [word, calmer]) => words.replaceAll(word, calmer),
          part,
        ),
  )
  return calm.join('')
}
