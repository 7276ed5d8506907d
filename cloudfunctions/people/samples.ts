import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { DAY } from '../../core/kit/time'
import type { peopleApi } from '../../core/people/api'
import { isStaff, ROLE_LABEL } from '../../core/people/permissions'
import type { Person } from '../../core/people/person'
import { people, sessionCaller, sessionIdOf, sessions } from '../kit/caller'
import { keyedHash } from '../kit/crypto'
import { present } from '../kit/database'
import type { Change } from '../kit/service'
import { meOf } from './me'

/** A sample person carries a short word to be called by; real people have none. */
type SamplePerson = Person & { sample: { word: string; note: string; order: number } }

const SESSION_LIFE = 30 * DAY

async function samples(): Promise<SamplePerson[]> {
  const found = (await people.find({ 'sample.word': present() })) as SamplePerson[]
  return found.sort((a, b) => a.sample.order - b.sample.order)
}

/** Sample people of the district, for the bar on localhost (DESIGN §2). */
export async function listSamplePeople(): Promise<Output<typeof peopleApi.listSamplePeople>> {
  const all = await samples()
  return {
    people: all.map(({ name, roles, sample }) => ({
      person: sample.word,
      name,
      role: roles[0] ? ROLE_LABEL[roles[0]] : '居民',
      note: sample.note,
      staff: isStaff(roles),
    })),
  }
}

/** A session for a sample person. Exists only in the local cloud. */
export async function signInAsSample(
  { person }: Parsed<typeof peopleApi.signInAsSample>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.signInAsSample>> {
  const found = (await samples()).find((one) => one.sample.word === person)
  if (!found) throw new AppError('NotFound', '没有这个样例身份')
  const token = `${keyedHash('sample-token', once.id)}${keyedHash('sample-token-2', once.id)}`
  const { expiresAt } = await once(async (tx) => {
    const until = now + SESSION_LIFE
    await tx.put(sessions, {
      _id: sessionIdOf(token),
      personId: found._id,
      at: now,
      expiresAt: until,
    })
    return { expiresAt: until }
  })
  return { token, expiresAt, me: await meOf(await sessionCaller(token, caller.address, now)) }
}
