import { shanghaiFields } from './shanghai'

interface Field {
  every: boolean
  values: ReadonlySet<number>
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Second, minute, hour, day, month, weekday, year: lowest, highest, names of values. */
const RANGES: readonly (readonly [number, number, readonly string[]])[] = [
  [0, 59, []],
  [0, 59, []],
  [0, 23, []],
  [1, 31, []],
  [1, 12, ['', ...MONTHS]],
  [0, 6, DAYS],
  [1970, 2099, []],
]

function numberOf(text: string, names: readonly string[]): number {
  const named = names.indexOf(text.toLowerCase())
  if (text !== '' && named >= 0) return named
  return /^\d+$/.test(text) ? Number(text) : Number.NaN
}

function parsePart(part: string, range: (typeof RANGES)[number]): number[] {
  const [low, high, names] = range
  const [span = '', stepText] = part.split('/')
  const step = stepText === undefined ? 1 : Number(stepText)
  const [first = '', last] = span.split('-')
  const from = span === '*' ? low : numberOf(first, names)
  const open = span === '*' || (stepText !== undefined && last === undefined)
  const until = open ? high : numberOf(last ?? first, names)
  if (!(Number.isInteger(step) && step > 0 && from >= low && until <= high && from <= until)) {
    throw new Error(`not a cron field: ${part}`)
  }
  const count = Math.floor((until - from) / step) + 1
  return Array.from({ length: count }, (_, index) => from + index * step)
}

function parseField(text: string, range: (typeof RANGES)[number]): Field {
  const plain = text === '?' ? '*' : text
  const values = plain.split(',').flatMap((part) => parsePart(part, range))
  return { every: plain === '*', values: new Set(values) }
}

/** A 7-field cron line of CloudBase (law file A4): UTC+8; when day and weekday are both set, either fits. */
export type Cron = (at: number) => boolean

/** Throws on anything that is not exactly seven valid fields. */
export function parseCron(line: string): Cron {
  const parts = line.trim().split(/\s+/)
  if (parts.length !== RANGES.length) throw new Error(`a cron line has 7 fields: "${line}"`)
  const fields = RANGES.map((range, index) => parseField(parts[index] ?? '', range))
  const fits = (now: number[], index: number) =>
    fields[index]?.values.has(now[index] ?? -1) ?? false
  const eitherDay = !fields[3]?.every && !fields[5]?.every
  return (at) => {
    const now = shanghaiFields(at)
    const day = eitherDay ? fits(now, 3) || fits(now, 5) : fits(now, 3) && fits(now, 5)
    return day && [0, 1, 2, 4, 6].every((index) => fits(now, index))
  }
}
