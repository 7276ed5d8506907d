import type { Input } from '@core/kit/contract'
import { HOUR, MINUTE, shanghai, startOfDay } from '@core/kit/time'
import type { noticesApi } from '@core/notices/api'
import type { WarningView } from '@core/notices/views'
import { COLOURS_OF, type Colour, type WarningKind } from '@core/notices/warning'

/** What is being pasted. */
export interface RelayForm {
  kind: WarningKind
  colour: Colour | ''
  station: string
  /** `2026-10-14T12:10`, Shanghai time. */
  issuedAt: string
  until: string
  text: string
  headline: string
  sourceUrl: string
  sourceNumber: string
  audience: string[]
  advice: string
  replaces: string
}

const clock = (ms: number) => shanghai(ms).format('YYYY-MM-DDTHH:mm')

/** What a `datetime-local` field holds, as Shanghai time; NaN when it is empty. */
export function momentOf(typed: string): number {
  const [day = '', time = ''] = typed.split('T')
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number)
  return startOfDay(day) + hour * HOUR + minute * MINUTE
}

export function emptyRelay(now: number, before?: WarningView): RelayForm {
  return {
    ...{ kind: before?.kind ?? 'gale', colour: '', station: before?.station ?? '' },
    ...{ issuedAt: clock(now), until: clock(now + 12 * HOUR), text: '', headline: '' },
    ...{ sourceUrl: '', sourceNumber: '', audience: [], advice: before?.advice ?? '' },
    replaces: before?.warningId ?? '',
  }
}

const filled = <K extends string>(name: K, words: string) =>
  (words.trim() ? { [name]: words.trim() } : {}) as { [name in K]?: string }

export function relayOf(form: RelayForm): Input<typeof noticesApi.relay> {
  const { kind, colour, station, text, headline, audience } = form
  return {
    ...{ kind, station, text, headline, audience },
    ...(colour ? { colour } : {}),
    ...{ issuedAt: momentOf(form.issuedAt), until: momentOf(form.until) },
    ...filled('sourceUrl', form.sourceUrl),
    ...filled('sourceNumber', form.sourceNumber),
    ...filled('advice', form.advice),
    ...filled('replaces', form.replaces),
  }
}

/** Another kind may not have the colour chosen before. */
export const withKind = (form: RelayForm, kind: WarningKind): RelayForm => ({
  ...form,
  kind,
  colour: form.colour && COLOURS_OF[kind].includes(form.colour) ? form.colour : '',
})
