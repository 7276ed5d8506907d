import * as z from 'zod/mini'

/** New, old or mixed community decides home page and channel (MISSION R1). */
export const COMMUNITY_KINDS = ['new', 'old', 'mixed'] as const

/** Where news of a place is handed to. */
const Party = z.object({ name: z.string(), phone: z.string() })

/** A community with its buildings, as stored (`_id` = `communityId`) and as shown. */
export const Community = z.object({
  communityId: z.string(),
  name: z.string(),
  /** First letters for search, `wtl`. */
  initials: z.string(),
  street: z.string(),
  district: z.string(),
  kind: z.enum(COMMUNITY_KINDS),
  /** Households, for eligibility and rates. */
  households: z.number(),
  buildings: z.array(z.string()),
  property: Party,
  office: Party,
})
export type Community = z.infer<typeof Community>
