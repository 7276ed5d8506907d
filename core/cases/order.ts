export const SORTS = ['due', 'new'] as const
export type Sort = (typeof SORTS)[number]

export const SORT_LABEL: Record<Sort, string> = { due: '快到期的在前', new: '新来的在前' }

interface Placed {
  _id: string
  dueAt: number
  createdAt: number
}

/** Field, direction and tie-break of each order; the id makes it total, so pages never overlap. */
export const ORDER: Record<Sort, { by: 'dueAt' | 'createdAt'; down: boolean }> = {
  due: { by: 'dueAt', down: false },
  new: { by: 'createdAt', down: true },
}

/** Which of two stands first: negative = a. The server's index order in words. */
export function compare(sort: Sort, a: Placed, b: Placed): number {
  const { by, down } = ORDER[sort]
  const gap = a[by] - b[by] || (a._id < b._id ? -1 : Number(a._id > b._id))
  return down ? -gap : gap
}
