import { DELETED_WORDS } from '../../../core/people/data/data'
import { keyedHash } from '../../kit/crypto'
import { above, type Collection, collection, oneOf, type Where } from '../../kit/database'

/** A record as it stands in the database, of whatever noun. */
export type Stored = { _id: string } & Record<string, unknown>

/** A person in every spelling records know them by. */
export interface Whose {
  personId: string
  /** Finds tips, photos, questions (kit/own-tip.ts). */
  owner: string
  /** Takes the owner's place after a deletion: still one person in every count, and nobody. */
  tomb: string
}

export const whose = (personId: string, tomb = ''): Whose => ({
  personId,
  owner: keyedHash('owner', personId),
  tomb,
})

/** What becomes of a record when its person goes: away with it, or these fields instead. */
export type Fate = 'remove' | Record<string, unknown>

/** One kind of thing we hold of people. */
export interface Held {
  /** As the person would call it. */
  what: string
  /** What a deletion does to it, in words. */
  onDelete: string
  from: Collection<Stored>
  find: (who: Whose) => Promise<Stored[]>
  /** `undefined` in a value takes the field away. Without a fate the record stays as it is. */
  fate?: (record: Stored, who: Whose) => Fate
}

export const held = (name: string): Collection<Stored> => collection<Stored>(name)

const AT_ONCE = 500
const IDS_AT_ONCE = 200

/** Every record that matches, however many. */
export async function all(from: Collection<Stored>, where: Where): Promise<Stored[]> {
  const found: Stored[] = []
  for (let page: Stored[] = []; ; ) {
    const last = page.at(-1)?._id
    const rest: Where = last ? { ...where, _id: above(last) } : where
    page = await from.find(rest, { order: [{ by: '_id' }], limit: AT_ONCE })
    found.push(...page)
    if (page.length < AT_ONCE) return found
  }
}

async function amongIds(from: Collection<Stored>, field: string, ids: string[]) {
  const found: Stored[] = []
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const some = oneOf(ids.slice(at, at + IDS_AT_ONCE))
    // By id each is one record; by another field there may be many, read page by page.
    const page = field === '_id' ? from.find({ _id: some }) : all(from, { [field]: some })
    found.push(...(await page))
  }
  return found
}

/** Records whose field says whose they are. */
export const by =
  (from: Collection<Stored>, field: string, value: (who: Whose) => string) =>
  (who: Whose): Promise<Stored[]> =>
    all(from, { [field]: value(who) })

/** Records of things that belong to the person's tips: messages, history, notes. */
export const ofTips =
  (from: Collection<Stored>, field: string) =>
  async (who: Whose): Promise<Stored[]> => {
    const own = await all(held('tips'), { owner: who.owner })
    return amongIds(
      from,
      field,
      own.map(({ _id }) => _id),
    )
  }

/** Records named by a keyed hash of the person and something else, one for each of these parents. */
export const named =
  (from: Collection<Stored>, parents: string, idOf: (parent: string, who: Whose) => string) =>
  async (who: Whose): Promise<Stored[]> => {
    const every = await all(held(parents), {})
    return amongIds(
      from,
      '_id',
      every.map(({ _id }) => idOf(_id, who)),
    )
  }

/** Words become a sentence that says they were; what was empty stays empty. */
export const blanked = (words: unknown): unknown =>
  typeof words === 'string' && words !== '' ? DELETED_WORDS : undefined
