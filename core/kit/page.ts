import * as z from 'zod/mini'

/** Rows a list returns at once. */
export const PAGE_SIZE = 20

/**
 * Where a list goes on: the sort key and id of the last row seen. Lists page by key, never by
 * skip (DESIGN §3).
 */
export const Cursor = z.strictObject({
  at: z.number({ error: '请从头再看' }),
  id: z.string().check(z.maxLength(80)),
})
export type Cursor = z.infer<typeof Cursor>
