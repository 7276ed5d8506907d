import { act, agree, amend, insert, type SeedContext } from './acting'
import { openChannels } from './channels'
import { tellNotices } from './notices'
import { openidOf, SAMPLE_PEOPLE } from './people'
import { writePieces } from './pieces'
import { COMMUNITIES, DEPARTMENTS, NEWSROOM } from './places'
import { tellPolicies } from './policies'
import { askQuestions } from './questions'
import { tellStories } from './tell-stories'
import { keepTrust } from './trust'
import { holdVotes } from './votes'

const YEAR = 365 * 24 * 3600_000

async function makePeople(context: SeedContext) {
  const since = context.now - YEAR
  for (const [order, { word, note, roles, elder, communityId, name }] of SAMPLE_PEOPLE.entries()) {
    await act(context, word, ['people', 'updateMe'], { name, communityId }, since)
    await agree(context, word, since)
    const informant = roles.includes('informant') ? { informant: { communityId, since } } : {}
    const sample = { word, note, order }
    const set = { roles, sample, createdAt: since, ...(elder ? { elder } : {}), ...informant }
    await amend(context.database, 'people', { openid: openidOf(word) }, set)
  }
}

/** Fills a new data folder with the sample district. Called once, before the first request is answered. */
export async function seedSample(context: SeedContext): Promise<void> {
  await insert(context.database, 'settings', [NEWSROOM, DEPARTMENTS])
  await insert(context.database, 'communities', COMMUNITIES)
  await makePeople(context)
  if (context.amount === 'people') return
  await tellStories(context)
  await writePieces(context)
  await holdVotes(context)
  await askQuestions(context, await tellPolicies(context))
  await tellNotices(context)
  await keepTrust(context)
  await openChannels(context)
}
