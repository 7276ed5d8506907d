import { FORTNIGHT } from './fortnight'
import { HALF_YEAR } from './half-year'
import { JUST_NOW } from './just-now'
import { LAST_MONTHS } from './last-months'
import type { Story } from './story'

/** Newest first. Written as neighbours write; every place and person is invented. */
export const STORIES: Story[] = [...JUST_NOW, ...FORTNIGHT, ...LAST_MONTHS, ...HALF_YEAR].map(
  ([ago, by, at, building, category, text, photos, outcome, more]) => ({
    ago,
    by,
    at,
    ...(building ? { building } : {}),
    category,
    text,
    photos: photos ? photos.split(' ') : [],
    outcome,
    ...more,
  }),
)
