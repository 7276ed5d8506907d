import type { DeskTip } from '@core/cases/views'
import { momentWords } from '@core/kit/time'
import { HOPE_LABEL, IDENTITY_LABEL } from '@core/tips/draft'
import type { Capacity } from '@core/tips/tip'

interface Fact {
  name: string
  words: string
}

const WHO: Record<Capacity, string> = { resident: '居民', informant: '信息员', editor: '编辑' }

const KNOWN = { saw: '亲眼看到', told: '邻居说的' } as const

const CHANNEL: Record<string, string> = { visit: '当面', phone: '电话', counter: '窗口' }

function whoWords({ capacity, reporterName, identity, acceptedBefore }: DeskTip): string {
  if (identity === 'sealed') return `${WHO[capacity]}（密封，只有身份保管员能看）`
  const name = reporterName ? `${WHO[capacity]} ${reporterName}` : WHO[capacity]
  return acceptedBefore ? `${name}（受理过 ${acceptedBefore} 件）` : name
}

function knownWords({ knownBy, toldParty, hasPapers }: DeskTip): string {
  const told = toldParty ? `；反映过：${toldParty}` : ''
  return `${KNOWN[knownBy]}${told}${hasPapers ? '；有书面材料' : ''}`
}

function dictatedWords({ dictation }: DeskTip): string | undefined {
  if (!dictation) return undefined
  return `${dictation.teller ?? '本人（密封）'}，${CHANNEL[dictation.channel] ?? ''}说的，本人同意`
}

/** What the form asked besides words and photos; the empty ones are left out. */
export function factsOf(tip: DeskTip): Fact[] {
  const { place } = tip
  const rows: [string, string | null | undefined][] = [
    ['在哪儿', [place.community, place.building, place.spot].filter(Boolean).join(' ')],
    ['谁报的', whoWords(tip)],
    ['怎么知道', knownWords(tip)],
    ['希望', tip.hopes.map((hope) => HOPE_LABEL[hope]).join('；')],
    ['公开', IDENTITY_LABEL[tip.identity].title],
    ['什么时候', momentWords(tip.happenedAt)],
    ['代谁报的', dictatedWords(tip)],
    ['利益关系', tip.conflict ? `本人说：${tip.conflict}` : null],
  ]
  return rows.flatMap(([name, words]) => (words ? [{ name, words }] : []))
}
