import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { HOUR } from '../../core/kit/time'
import type { votesApi } from '../../core/votes/api'
import { checkOpen } from '../../core/votes/ballot'
import { announce } from '../kit/announce'
import { keyedHash, seal } from '../kit/crypto'
import { communityOf } from '../kit/district'
import { limitRate } from '../kit/rate-limit'
import { checkText } from '../kit/safety'
import type { Change } from '../kit/service'
import { themes, visits } from './records'

const LIMIT = { name: 'visit', most: 10, window: HOUR }

/** Where a visit's name and phone belong: a sealed value cannot be moved to another record. */
export const contactPlace = (visitId: string) => `visits/${visitId}`

function wrong(field: string, sentence: string): AppError {
  return new AppError('BadInput', sentence, { [field]: sentence })
}

/**
 * 请人上门: keeps the request and tells the newsroom in one transaction, so that it reaches the
 * informants and editors who go (MISSION V2). Asking again for the same door changes the request.
 */
export async function askVisit(
  { themeId, communityId, building, name, phone, note }: Parsed<typeof votesApi.askVisit>,
  { caller, now, once }: Change,
): Promise<Output<typeof votesApi.askVisit>> {
  await limitRate(LIMIT, caller.personId, now)
  const community = await communityOf(communityId, now)
  if (!community.buildings.includes(building))
    throw wrong('building', '这个社区没有这栋楼，请重新选')
  if (note && (await checkText(note, caller.openid)) === 'risky')
    throw wrong('note', '这句话平台不让发，请改一改')
  await once(async (tx) => {
    const theme = checkOpen(await tx.get(themes, themeId), now)
    if (!theme.paper) throw new AppError('Conflict', '这次不上门收票，可以请家人帮您在手机上投')
    if (!theme.communities.includes(communityId))
      throw wrong('communityId', '这次只去这几个社区收票')
    const owner = keyedHash('owner', caller.personId)
    const _id = `vis_${keyedHash('visit', themeId, owner, communityId, building, name)}`
    const before = await tx.get(visits, _id)
    const contact = JSON.stringify({ name, phone })
    await tx.put(visits, {
      _id,
      themeId,
      communityId,
      building,
      owner,
      sealedContact: seal('visit', contactPlace(_id), contact),
      ...(note ? { note } : {}),
      state: 'waiting',
      createdAt: before?.createdAt ?? now,
    })
    if (!before) {
      await announce(tx, {
        type: 'vote.visitAsked',
        at: now,
        subject: { kind: 'theme', id: themeId },
        number: '',
        title: theme.title,
        communityId,
        community: community.name,
        urgent: false,
      })
    }
    return null
  })
  return { done: true }
}
