import type { WarningBar, WarningView } from '../../core/notices/views'
import type { Warning } from '../../core/notices/warning'
import { warningState } from '../../core/notices/warning'
import type { Community } from '../../core/places/place'
import { district } from '../kit/district'
import { audienceWords } from './notice-rows'
import { warnings } from './records'

export function warningBar(warning: Warning): WarningBar {
  const { _id: warningId, kind, headline, station, issuedAt, until } = warning
  return {
    ...{ warningId, kind, headline, station, issuedAt, until },
    colour: warning.colour ?? null,
    advice: warning.advice ?? null,
  }
}

/** The warning as it was pasted, with what became of it. */
export function warningView(
  warning: Warning,
  places: ReadonlyMap<string, Community>,
  now: number,
): WarningView {
  const { text, sha256, relayedAt } = warning
  return {
    ...warningBar(warning),
    ...{ text, sha256, relayedAt },
    sourceUrl: warning.sourceUrl ?? null,
    sourceNumber: warning.sourceNumber ?? null,
    audience: audienceWords(warning.audience, places),
    state: warningState(warning, now),
    lifted: warning.lifted ?? null,
    replacedBy: warning.replacedBy ?? null,
  }
}

/** What a change to a warning answers. */
export async function shownWarning(warningId: string, now: number): Promise<WarningView> {
  const warning = await warnings.get(warningId)
  if (!warning) throw new Error('a relayed warning is gone')
  return warningView(warning, await district(now), now)
}
