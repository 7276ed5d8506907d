import { AppError } from '@core/kit/errors'
import { loadMe } from './cloud/session'
import { startCloud } from './cloud/transport'
import { watchNetwork } from './online'
import { loadPlaces } from './places'
import { pressByKeyboard } from './press-by-keyboard'
import { tipOutbox } from './tip-outbox'
import { countWaiting } from './waiting'

/** Without a network the pages show what they kept; each of them can be tried again there. */
async function tolerating(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
  }
}

async function refresh(): Promise<void> {
  await Promise.all([tolerating(loadPlaces), tolerating(loadMe)])
  await tolerating(countWaiting)
  await tolerating(() => tipOutbox.resume())
}

/** What happens once when the app starts, and again when the network returns. */
export function start(): void {
  startCloud()
  pressByKeyboard()
  watchNetwork(() => {
    void refresh()
  })
  void refresh()
}
