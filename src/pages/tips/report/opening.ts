import { CATEGORY_IDS } from '@core/tips/categories'
import { EMERGENCY_IDS } from '@core/tips/emergency'
import { tipOutbox } from '@src/tip-outbox'
import { sendMissing } from './draft-photos'
import { chooseCategory, goOnAfter, goOnWith, startAfresh, waitFor } from './report-store'

/** How the form was opened: with a draft of this phone, a kind, or after a danger that is over. */
export interface Opening {
  draft?: string | undefined
  category?: string | undefined
  over?: string | undefined
}

/** Begins the form as it was opened; an address that says nothing known opens an empty one. */
export function begin({ draft, category, over }: Opening): void {
  const kept = draft ? tipOutbox.find(draft) : undefined
  const danger = EMERGENCY_IDS.find((each) => each === over)
  const kind = CATEGORY_IDS.find((each) => each === category)
  if (kept?.sealed) waitFor(kept.id)
  else if (kept) {
    goOnWith(kept.id, kept.draft)
    sendMissing(kept.id)
  } else if (danger) goOnAfter(danger)
  else {
    startAfresh()
    if (kind) chooseCategory(kind)
  }
}
