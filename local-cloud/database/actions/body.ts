import { parseEjsonObject } from '../ejson'
import { invalidParam } from '../errors'
import type { Doc } from '../types'
import type { Body } from './context'

/** The SDK's own clamp, held here too (wire protocol §3). */
const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

/** The query; the SDK leaves it out, or sends an empty string, for the whole collection. */
export function queryOf(body: Body): Doc {
  return optionalObject(body, 'query') ?? {}
}

export function optionalObject(body: Body, name: string): Doc | undefined {
  const text = body[name]
  if (text === undefined || text === null || text === '') return undefined
  return parseEjsonObject(text, name)
}

export function limitOf(body: Body): number {
  return Math.min(MAX_LIMIT, natural(body, 'limit') || DEFAULT_LIMIT)
}

export function natural(body: Body, name: string): number {
  const value = body[name] ?? 0
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParam(`${name} must be a non-negative integer`)
  }
  return value
}
