import * as z from 'zod/mini'
import { DAY } from '../kit/time'

/** WeChat's own picker limit, and ours (MISSION T1). */
export const MAX_PHOTOS = 9
/** Bytes a photo may have on arrival (DESIGN §7; also the limit of mediaCheckAsync). */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024
/** The gateway carries 6 MB a request, as base64: what is larger comes in parts of this size at most. */
export const MAX_PART_BYTES = 4 * 1024 * 1024
/** Only the last part may be smaller, so that a photo never is a thousand of them. */
export const MIN_PART_BYTES = 1024 * 1024
/** Pixels a photo may unpack to (DESIGN §7). */
export const MAX_PHOTO_PIXELS = 50_000_000
/** Longest side of what we keep and of the thumbnail. */
export const PHOTO_SIDE = 1600
export const THUMB_SIDE = 300
/** A photo nobody attached to anything goes after a day (DESIGN §7). */
export const ORPHAN_LIFE = DAY

export const SAFETY = ['pending', 'pass', 'review', 'risky'] as const
export type Safety = (typeof SAFETY)[number]

/** A photo as stored. `owner` is a keyed hash of the person, never the person. */
export interface Photo {
  _id: string
  owner: string
  fileId: string
  thumbId: string
  width: number
  height: number
  bytes: number
  sha256: string
  safety: Safety
  traceId?: string
  /** `tip:<id>` or `message:<id>`; absent while it waits to be attached. */
  attachedTo?: string
  createdAt: number
}

/** What comes back for an accepted photo. Links expire; ask again for new ones. */
export const AcceptedPhoto = z.object({
  photoId: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  url: z.string(),
  thumbUrl: z.string(),
})
export type AcceptedPhoto = z.infer<typeof AcceptedPhoto>
