import cloud from 'wx-server-sdk'

/** The part of the SDK's query chain we use; its own types are too loose to hold us to anything. */
export interface SdkQuery {
  where(query: unknown): SdkQuery
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  limit(n: number): SdkQuery
  field(fields: Record<string, boolean>): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(change: { data: unknown }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface SdkDocument {
  get(): Promise<{ data: unknown }>
  set(change: { data: unknown }): Promise<unknown>
  update(change: { data: unknown }): Promise<{ stats: { updated: number } }>
  remove(): Promise<unknown>
}

export interface SdkAggregate {
  match(query: unknown): SdkAggregate
  unwind(path: string): SdkAggregate
  group(stage: unknown): SdkAggregate
  sort(stage: unknown): SdkAggregate
  limit(n: number): SdkAggregate
  end(): Promise<{ list: unknown[] }>
}

interface SdkCollection extends SdkQuery {
  doc(id: string): SdkDocument
  add(change: { data: unknown }): Promise<{ _id: string }>
  aggregate(): SdkAggregate
}

export interface SdkTransaction {
  collection(name: string): {
    doc(id: string): SdkDocument
    add(change: { data: unknown }): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

type Chain = { and(other: unknown): unknown }

export interface SdkDatabase {
  collection(name: string): SdkCollection
  startTransaction(): Promise<SdkTransaction>
  RegExp(options: { regexp: string; options: string }): unknown
  command: {
    gt(value: unknown): Chain
    gte(value: unknown): Chain
    lt(value: unknown): Chain
    lte(value: unknown): Chain
    in(values: unknown[]): unknown
    neq(value: unknown): unknown
    exists(is: boolean): unknown
    or(conditions: unknown[]): unknown
    remove(): unknown
    inc(by: number): unknown
    aggregate: { sum(value: unknown): unknown }
  }
}

let ready = false

/** The SDK, initialised once. Only `kit/` talks to it. */
export function sdk(): typeof cloud {
  if (!ready) {
    cloud.init({ env: process.env.TCB_ENV ?? process.env.SCF_NAMESPACE ?? 'local' })
    ready = true
  }
  return cloud
}

let opened: SdkDatabase | undefined

/** The database; a document that is not there reads as null instead of failing. */
export function database(): SdkDatabase {
  opened ??= sdk().database({ throwOnNotFound: false } as object) as unknown as SdkDatabase
  return opened
}
