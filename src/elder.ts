import { AppError } from '@core/kit/errors'
import { peopleApi } from '@core/people/api'
import { call } from './cloud/call'
import { becomeMe, useSession } from './cloud/session'
import { useSettings } from './settings'

async function tell(elder: boolean): Promise<void> {
  try {
    becomeMe(await call(peopleApi.updateMe, { elder }))
  } catch (failure) {
    // The device keeps the choice; the person's other devices learn of it next time.
    if (!(failure instanceof AppError)) throw failure
  }
}

/** Turns 长辈版 on or off: at once on this device, and for the person where somebody is signed in. */
export function chooseElder(elder: boolean): void {
  useSettings.getState().setElder(elder)
  if (useSession.getState().me) void tell(elder)
}
