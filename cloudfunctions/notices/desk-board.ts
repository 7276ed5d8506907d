import type { Output } from '../../core/kit/contract'
import type { noticesApi } from '../../core/notices/api'
import type { Notice } from '../../core/notices/notice'
import type { DeskNotice } from '../../core/notices/views'
import { isOver } from '../../core/notices/when'
import { people } from '../kit/caller'
import { oneOf } from '../kit/database'
import { district } from '../kit/district'
import { peopleOf } from '../kit/readership'
import { notices } from '../kit/records'
import type { Ask } from '../kit/service'
import { audienceWords } from './notice-rows'
import { readership, warnings } from './records'
import { takenIn, takenOf } from './seats'
import { warningView } from './warning-views'

const MOST = 200
const MOST_WARNINGS = 60

async function namesOf(found: readonly Notice[]): Promise<Map<string, string>> {
  const ids = [...new Set(found.map(({ createdBy }) => createdBy))]
  if (ids.length === 0) return new Map()
  const staff = await people.find({ _id: oneOf(ids) }, { fields: ['name'] })
  return new Map(staff.map(({ _id, name }) => [_id, name]))
}

const total = (numbers: Iterable<number>) => [...numbers].reduce((sum, n) => sum + n, 0)

/** Notices as the desk lists them: with what was booked and how many read them. */
export async function deskNotices(found: readonly Notice[], now: number): Promise<DeskNotice[]> {
  const [places, taken, names, people] = await Promise.all([
    district(now),
    takenOf(found.map(({ _id }) => _id)),
    namesOf(found),
    peopleOf(
      readership,
      found.map(({ _id }) => _id),
    ),
  ])
  return found.map((notice) => {
    const { _id, kind, state, title, startsOn, endsOn, changedAt, slots } = notice
    return {
      ...{ noticeId: _id, kind, state, title, startsOn, endsOn, changedAt },
      audience: audienceWords(notice.audience, places),
      publishedAt: notice.publishedAt ?? null,
      by: names.get(notice.createdBy) ?? '',
      places: total(slots.map((slot) => slot.places)),
      taken: total(takenIn(_id, slots, taken).values()),
      people: people.get(_id) ?? 0,
      over: isOver(notice, now),
    }
  })
}

/** The desk's own page: what is being written, what is out, and every warning of late. */
export async function deskBoard(
  _input: unknown,
  { now }: Ask,
): Promise<Output<typeof noticesApi.desk>> {
  const [found, relayed, places] = await Promise.all([
    notices.find({}, { order: [{ by: 'changedAt', down: true }], limit: MOST }),
    warnings.find({}, { order: [{ by: 'relayedAt', down: true }], limit: MOST_WARNINGS }),
    district(now),
  ])
  return {
    notices: await deskNotices(found, now),
    warnings: relayed.map((warning) => warningView(warning, places, now)),
    plan: found.find(({ plan }) => plan)?.plan ?? null,
  }
}
