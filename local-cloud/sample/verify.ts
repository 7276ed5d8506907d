import { CARE_FACTORS } from '../../core/cases/care'
import { CHECK_IDS, CHECKS } from '../../core/cases/checklist'
import type { Verdict } from '../../core/cases/lifecycle'
import { verdictTemplate } from '../../core/cases/templates'
import { act, type SeedContext } from './acting'
import type { Story } from './stories/story'

type Found = Exclude<Verdict, 'pending'>
type Item = { its: { claims: { claimId: string }[] } | null }

const HOUR = 3600_000
/** Who verifies; never somebody who told of it. */
const VERIFIER = 'zhou'

interface Told {
  caseId: string
  tipId: string
  /** Verified between these moments. */
  from: number
  until: number
}

async function claimOf(context: SeedContext, story: Story, { caseId, from }: Told) {
  const [text = story.text] = story.text.split(/[，。]/)
  const input = { caseId, text: text.length < 4 ? story.text.slice(0, 40) : text.slice(0, 60) }
  const item = await act<Item>(context, VERIFIER, ['cases', 'addClaim'], input, from)
  return item.its?.claims[0]?.claimId ?? ''
}

/** What the newsroom saw itself, what somebody else said, and what the reporter's photos show. */
function rowsOf(story: Story, { caseId, tipId, from }: Told, claimId: string, found: Found) {
  const bearing = found === 'false' ? 'contradicts' : 'supports'
  const when = Math.round(from - HOUR / 2)
  const row = { caseId, claimId, when, photos: [] }
  return [
    {
      ...row,
      ...{ kind: 'visit', origin: 'newsroom', bearing },
      how: found === 'false' ? '上午、傍晚各去看过一次，没看到' : '去现场看过，和说的一样',
    },
    {
      ...row,
      ...{ kind: 'second', origin: 'other', who: '楼栋长老魏', bearing },
      how: found === 'false' ? '电话里说这几天都正常' : '电话里说确实有这回事',
    },
    ...(story.photos.length > 0
      ? [
          {
            ...row,
            ...{ kind: 'photo', origin: 'informant', tipId, bearing: 'supports' },
            how: '报送人拍的现场照片',
          },
        ]
      : []),
  ]
}

async function weighAll(context: SeedContext, { caseId, from }: Told) {
  const factors = CARE_FACTORS.map((factor) =>
    factor === 'reputation'
      ? { factor, level: 'careful', note: '稿子里不写店名和人名' }
      : { factor, level: 'fine' },
  )
  await act(context, VERIFIER, ['cases', 'weigh'], { caseId, factors }, from)
}

/** What has to be ticked before anything is handed on (DESIGN-UI §3.2). */
export async function tickAll(context: SeedContext, caseId: string, at: number): Promise<void> {
  for (const check of CHECK_IDS.filter((id) => CHECKS[id].must)) {
    const tick = { kind: 'case', id: caseId, check, done: true }
    await act(context, VERIFIER, ['cases', 'check'], tick, at)
  }
}

/** Verifies a sample matter the way an editor does: claim, evidence, care, verdict. */
export async function verify(
  context: SeedContext,
  story: Story,
  told: Told,
  found: Found,
): Promise<void> {
  const { caseId, from, until } = told
  const claimId = await claimOf(context, story, told)
  for (const row of rowsOf(story, told, claimId, found)) {
    await act(context, VERIFIER, ['cases', 'addEvidence'], row, from)
  }
  await weighAll(context, told)
  const words = verdictTemplate(found, story.category)
  const verdict = { caseId, verdict: found, words }
  await act(context, VERIFIER, ['cases', 'setVerdict'], verdict, until)
}
