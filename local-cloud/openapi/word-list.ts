/** What the local content-safety stand-in objects to; shown on /local. Labels are WeChat's (law file A7). */
export interface SafetyWord {
  word: string
  suggest: 'risky' | 'review'
  label: number
}

export const SAFETY_WORDS: readonly SafetyWord[] = [
  { word: '办假证', suggest: 'risky', label: 20006 },
  { word: '代开发票', suggest: 'risky', label: 20006 },
  { word: '刷单返利', suggest: 'risky', label: 20008 },
  { word: '测试违规', suggest: 'risky', label: 21000 },
  { word: '加我微信', suggest: 'review', label: 10001 },
  { word: '测试复核', suggest: 'review', label: 21000 },
]

export interface Verdict {
  suggest: 'pass' | 'review' | 'risky'
  label: number
  word?: string
}

/** The worst word decides; spaces do not hide one. */
export function judgeText(text: string): Verdict {
  const plain = text.replace(/\s/g, '')
  const hits = SAFETY_WORDS.filter(({ word }) => plain.includes(word))
  const worst = hits.find(({ suggest }) => suggest === 'risky') ?? hits[0]
  return worst ?? { suggest: 'pass', label: 100 }
}
