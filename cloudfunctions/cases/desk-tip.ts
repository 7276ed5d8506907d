import type { DeskTip } from '../../core/cases/views'
import { withoutPrivate } from '../../core/kit/private-words'
import type { Community } from '../../core/places/place'
import type { Tip } from '../../core/tips/tip'
import { DEFAULT_NAME, people } from '../kit/caller'
import { maskedPhone } from '../kit/phones'
import { tips } from '../kit/records'
import type { Ask } from '../kit/service'
import { photoViews, placeView } from '../kit/tip-view'

/** Who reported, where the level lets editors know and the caller may look (T2). */
const reporterOf = ({ identity, reporter }: Tip, { caller }: Ask): string | null =>
  identity !== 'sealed' && caller.permissions.has('tip.readContact')
    ? (reporter?.name ?? null)
    : null

/** The masked number, where the level and the permission allow to ask for the whole one. */
async function phoneOf({ identity, reporter }: Tip, { caller }: Ask): Promise<string | null> {
  if (identity === 'sealed' || !reporter || !caller.permissions.has('tip.readContact')) return null
  return maskedPhone(await people.get(reporter.personId))
}

const wordOf = ({ word }: Tip): DeskTip['word'] =>
  word ? { text: word.text, helper: word.helper ?? null, phone: word.phone ?? null } : null

const dictationOf = ({ dictation }: Tip): DeskTip['dictation'] =>
  dictation ? { teller: dictation.teller || null, channel: dictation.channel } : null

/** Everybody starts as 邻居; taking that word out would take neighbours out. */
const namesIn = (tip: Tip) =>
  [tip.reporter?.name, tip.dictation?.teller].flatMap((name) =>
    name && name !== DEFAULT_NAME ? [name] : [],
  )

/** How many of an informant's tips were accepted before: a hint of how much they are to be trusted. */
const acceptedBefore = async ({ capacity, identity, owner }: Tip): Promise<number | null> =>
  capacity === 'informant' && identity !== 'sealed'
    ? tips.count({ owner, state: 'accepted' })
    : null

/** One tip as the desk reads it. */
export async function deskTip(
  tip: Tip,
  community: Community | undefined,
  ask: Ask,
): Promise<DeskTip> {
  const [photos, before, phone] = await Promise.all([
    photoViews(tip.photos),
    acceptedBefore(tip),
    phoneOf(tip, ask),
  ])
  const names = namesIn(tip)
  return {
    tipId: tip._id,
    number: tip.number,
    title: tip.title,
    state: tip.state,
    text: tip.text,
    categoryId: tip.categoryId,
    place: placeView(tip.place, community),
    happenedAt: tip.happenedAt,
    knownBy: tip.knownBy,
    toldParty: tip.toldParty ?? null,
    hasPapers: tip.hasPapers === true,
    hopes: tip.hopes,
    identity: tip.identity,
    capacity: tip.capacity,
    reporterName: reporterOf(tip, ask),
    phone,
    acceptedBefore: before,
    conflict: tip.conflict ?? null,
    dictation: dictationOf(tip),
    photos,
    photosToCome: tip.photosToCome ?? 0,
    urgent: tip.urgent === true,
    word: wordOf(tip),
    rewrite: {
      title: withoutPrivate(tip.title, names),
      summary: withoutPrivate(tip.text, names),
    },
    createdAt: tip.createdAt,
  }
}
