import { database, type SdkQuery } from './cloud'

/** A record has an id of its own. */
export interface Doc {
  _id: string
}

type Scalar = string | number | boolean | null
/** A condition on one field, made only by the helpers below. */
export interface Condition {
  readonly condition: unknown
}
/** Field (dotted allowed) to a literal or a condition; built by us, never from input objects. */
export type Where = Record<string, Scalar | Condition>

const command = () => database().command
const made = (condition: unknown): Condition => ({ condition })

export const above = (value: number | string) => made(command().gt(value))
export const below = (value: number | string) => made(command().lt(value))
export const atLeast = (value: number | string) => made(command().gte(value))
export const atMost = (value: number | string) => made(command().lte(value))
export const between = (from: number, to: number) => made(command().gte(from).and(command().lt(to)))
export const oneOf = (values: readonly Scalar[]) => made(command().in([...values]))
export const not = (value: Scalar) => made(command().neq(value))
export const missing = () => made(command().exists(false))
export const present = () => made(command().exists(true))
/** Contains the words as typed: every special character is taken literally. */
export const containing = (words: string) =>
  made(database().RegExp({ regexp: words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), options: 'i' }))

/** Removes the field. */
export const removed = () => command().remove()
export const increased = (by: number) => command().inc(by)

export interface Order {
  by: string
  down?: boolean
}

interface FindOptions {
  order?: Order[]
  /** At most 1000. */
  limit?: number
  fields?: readonly string[]
}

export const MOST_ROWS = 1000

function plain(where: Where): Record<string, unknown> {
  const unwrapped = Object.entries(where).map(([key, value]) => [
    key,
    value !== null && typeof value === 'object' ? value.condition : value,
  ])
  return Object.fromEntries(unwrapped)
}

/** Whether an error of the SDK tells of a duplicate key. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Object && /E11000/.test(String((error as { errMsg?: string }).errMsg ?? error))

/** A typed collection with the few verbs we use. `or` alternatives each hold a whole condition. */
export function collection<T extends Doc>(name: string) {
  const at = () => database().collection(name)
  const query = (where: Where | Where[]) =>
    at().where(Array.isArray(where) ? command().or(where.map(plain)) : plain(where))

  return {
    name,
    async get(id: string): Promise<T | undefined> {
      const { data } = await at().doc(id).get()
      return (data as T | null) ?? undefined
    },
    async find(where: Where | Where[], options: FindOptions = {}): Promise<T[]> {
      let q: SdkQuery = query(where)
      for (const { by, down } of options.order ?? []) q = q.orderBy(by, down ? 'desc' : 'asc')
      if (options.fields) q = q.field(Object.fromEntries(options.fields.map((f) => [f, true])))
      const { data } = await q.limit(options.limit ?? MOST_ROWS).get()
      return data as T[]
    },
    async count(where: Where | Where[]): Promise<number> {
      return (await query(where).count()).total
    },
    async add(doc: T): Promise<void> {
      await at().add({ data: doc })
    },
    /** Fields to set; `removed()` and `increased()` allowed. Returns whether the record was there. */
    async update(id: string, patch: Record<string, unknown>): Promise<boolean> {
      return (await at().doc(id).update({ data: patch })).stats.updated > 0
    },
    /** Updates one record only while the condition holds; tells whether it did. */
    async updateWhere(where: Where, patch: Record<string, unknown>): Promise<number> {
      return (await query(where).update({ data: patch })).stats.updated
    },
    async put({ _id, ...rest }: T): Promise<void> {
      await at().doc(_id).set({ data: rest })
    },
    async remove(id: string): Promise<void> {
      await at().doc(id).remove()
    },
    async removeWhere(where: Where): Promise<number> {
      return (await query(where).remove()).stats.removed
    },
    /** `{key, n}` per distinct value of a field, among what matches. */
    async countBy(where: Where, field: string): Promise<{ key: string; n: number }[]> {
      const { list } = await at()
        .aggregate()
        .match(plain(where))
        .group({ _id: `$${field}`, n: command().aggregate.sum(1) })
        .limit(MOST_ROWS)
        .end()
      return (list as { _id: string; n: number }[]).map(({ _id, n }) => ({ key: _id, n }))
    },
    /** The same for a list: `{key, n}` per distinct item in it. */
    async countEach(where: Where, listField: string): Promise<{ key: string; n: number }[]> {
      const { list } = await at()
        .aggregate()
        .match(plain(where))
        .unwind(`$${listField}`)
        .group({ _id: `$${listField}`, n: command().aggregate.sum(1) })
        .limit(MOST_ROWS)
        .end()
      return (list as { _id: string; n: number }[]).map(({ _id, n }) => ({ key: _id, n }))
    },
  }
}

export type Collection<T extends Doc> = ReturnType<typeof collection<T>>
