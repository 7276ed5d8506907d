import { CARE, type CareFactor, careLeft } from './care'
import type { Bearing, Claim, Evidence } from './evidence'
import type { Verdict } from './lifecycle'

/** Independent sources a verdict stands on, one of them the newsroom's own (MISSION C3). */
export const SOURCES_NEEDED = 2

export const NEWSROOM = 'newsroom'

type Row = Pick<Evidence, 'claimId' | 'origin' | 'bearing' | 'source' | 'byOwner' | 'struck'>

/** What was gathered about a case, and who told of it. */
export interface Gathered {
  claims: readonly Pick<Claim, '_id' | 'text' | 'dropped'>[]
  evidence: readonly Row[]
  care: Partial<Record<CareFactor, unknown>>
  /** Keyed hashes of everybody who told of it, by tip, dictation or voice. */
  informants: ReadonlySet<string>
}

/** What an informant of the case saw is their own word, whatever desk they sit at. */
const sourceOf = ({ origin, source, byOwner }: Row, informants: ReadonlySet<string>): string =>
  origin === 'newsroom' && informants.has(byOwner) ? `who:${byOwner}` : source

/** The different sources that speak one way on one claim. */
export function sourcesOf(claimId: string, bearing: Bearing, gathered: Gathered): Set<string> {
  const rows = gathered.evidence.filter(
    (row) => row.claimId === claimId && row.bearing === bearing && !row.struck,
  )
  return new Set(rows.map((row) => sourceOf(row, gathered.informants)))
}

const isProven = (sources: ReadonlySet<string>): boolean =>
  sources.size >= SOURCES_NEEDED && sources.has(NEWSROOM)

/** What is still missing before a claim is proven one way, in words; nothing = proven. */
function missingFor(claim: Gathered['claims'][number], way: Bearing, gathered: Gathered): string[] {
  const sources = sourcesOf(claim._id, way, gathered)
  if (isProven(sources)) return []
  const name = claim.text.length > 12 ? `${claim.text.slice(0, 12)}…` : claim.text
  const side = way === 'supports' ? '支持' : '不支持'
  const few = SOURCES_NEEDED - sources.size
  return [
    ...(few > 0 ? [`“${name}”：${side}的独立来源还差 ${few} 个`] : []),
    ...(sources.has(NEWSROOM) ? [] : [`“${name}”：还差编辑部自己看到、拍到的`]),
  ]
}

type Weighty = Exclude<Verdict, 'pending' | 'unverifiable'>

const otherWay: Record<Bearing, Bearing> = { supports: 'contradicts', contradicts: 'supports' }

function everyClaim(way: Bearing, gathered: Gathered): string[] {
  const open = gathered.claims.filter((claim) => !claim.dropped)
  return open.flatMap((claim) => {
    const against = isProven(sourcesOf(claim._id, otherWay[way], gathered))
    const missing = missingFor(claim, way, gathered)
    return against ? [...missing, '有一条说法两边都有证据，只能定部分属实'] : missing
  })
}

function anyClaim(gathered: Gathered): string[] {
  const open = gathered.claims.filter((claim) => !claim.dropped)
  const missing = open.map((claim) => missingFor(claim, 'supports', gathered))
  return missing.some((list) => list.length === 0) ? [] : (missing[0] ?? [])
}

const PROOF: Record<Weighty, (gathered: Gathered) => string[]> = {
  true: (gathered) => everyClaim('supports', gathered),
  partly: anyClaim,
  false: (gathered) => everyClaim('contradicts', gathered),
}

/**
 * Why this verdict cannot stand yet, one sentence each; none = it can. Without a finding (待核实,
 * 无法核实) nothing has to be proven.
 */
export function verdictGaps(verdict: Verdict, gathered: Gathered): string[] {
  if (verdict === 'pending' || verdict === 'unverifiable') return []
  const open = gathered.claims.filter((claim) => !claim.dropped)
  const left = careLeft(gathered.care)
  return [
    ...(open.length === 0 ? ['先写下要核实的说法'] : [...new Set(PROOF[verdict](gathered))]),
    ...(left.length > 0
      ? [`谨慎核查还差：${left.map((factor) => CARE[factor].label).join('、')}`]
      : []),
  ]
}

/** Whoever told of a case, or typed it for somebody, does not verify it (MISSION C3). */
export const OWN_TIP_SENTENCE = '您报过或代录过这件事，请另一位编辑来核实'
