/** Kinds of personal details a text may hold, and how each is found. Shown before sending (T5). */
const PATTERNS: readonly { kind: string; pattern: RegExp }[] = [
  { kind: '手机号', pattern: /(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/g },
  { kind: '座机号', pattern: /(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)/g },
  { kind: '身份证号', pattern: /(?<!\d)\d{17}[\dXx](?!\d)/g },
  {
    kind: '车牌',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}/g,
  },
  { kind: '门牌号', pattern: /(?<!\d)\d{3,4}\s?(室|房|号门)/g },
  {
    kind: '称呼',
    pattern: /[\u4e00-\u9fff](阿姨|大爷|大妈|奶奶|爷爷|叔叔|师傅|女士|先生|老师|经理)/g,
  },
]

const STANDS_FOR: Record<string, string> = { 称呼: '一位居民', 门牌号: '某户' }

/** Personal details in a text, in the order they stand, at most 20. */
export function privateWords(text: string): { kind: string; found: string }[] {
  const hits = PATTERNS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((m) => ({ kind, found: m[0], at: m.index })),
  )
  return hits
    .sort((a, b) => a.at - b.at)
    .slice(0, 20)
    .map(({ kind, found }) => ({ kind, found }))
}

/** The text with personal details taken out: a start for an editor's rewrite, never published as is. */
export function withoutPrivateWords(text: string): string {
  return PATTERNS.reduce(
    (rest, { kind, pattern }) => rest.replace(pattern, STANDS_FOR[kind] ?? `（${kind}）`),
    text,
  )
}
