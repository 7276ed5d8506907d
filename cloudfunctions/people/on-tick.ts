import { eraseLeavers } from './data/erase'
import { dropPhotos } from './retention/drop-photos'
import { forgetReporters } from './retention/forget-reporters'
import { forgetRest } from './retention/forget-rest'
import { periods } from './retention/periods'

/** Every hour: people who asked to go, then what has been kept long enough. Each step may repeat. */
export async function onTick(now: number): Promise<void> {
  await eraseLeavers(now)
  const kept = await periods()
  await forgetReporters(kept, now)
  await dropPhotos(kept, now)
  await forgetRest(kept, now)
}
