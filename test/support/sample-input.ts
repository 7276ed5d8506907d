/** The part of a JSON Schema that inputs of ours use. */
export interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minimum?: number
  maximum?: number
  minLength?: number
  pattern?: string
}

const LIKELY: [pattern: RegExp, value: string][] = [
  [/\\d\{?|20\\d\\d/, '2026-10-13'],
  [/cloud:/, 'cloud://local/incoming/x.jpg'],
]

function someText({ minLength = 1, pattern = '' }: Schema): string {
  const fitting = LIKELY.find(([sign]) => sign.test(pattern))?.[1]
  return fitting ?? '样例样例样例样例样例样例'.slice(0, Math.max(minLength, 4))
}

function someNumber({ minimum, maximum = Number.MAX_SAFE_INTEGER }: Schema): number {
  if (minimum !== undefined && minimum > 1_000_000_000_000) return Date.now()
  return Math.min(Math.max(minimum ?? 1, 1), maximum)
}

/**
 * An input that fits a procedure's schema, as far as a schema can tell. `known` gives the values
 * of fields by their name: ids of things that exist, so that the procedure has something to find.
 */
export function sampleInput(schema: Schema, known: Record<string, unknown>, name = ''): unknown {
  if (name in known) return known[name]
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sampleInput(schema.anyOf[0] ?? {}, known, name)
  if (schema.type === 'object') {
    const wanted = Object.entries(schema.properties ?? {}).filter(
      ([key]) => schema.required?.includes(key) || key in known,
    )
    return Object.fromEntries(wanted.map(([key, s]) => [key, sampleInput(s, known, key)]))
  }
  if (schema.type === 'array') {
    const items = Array.from({ length: schema.minItems ?? 0 })
    return items.map(() => sampleInput(schema.items ?? {}, known))
  }
  if (schema.type === 'boolean') return true
  if (schema.type === 'number' || schema.type === 'integer') return someNumber(schema)
  return someText(schema)
}
