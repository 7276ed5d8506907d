import { encodeValue } from '../encode-key'
import { badValue } from '../errors'
import type { Doc } from '../types'
import { isPlainObject } from '../values'
import { type Accumulator, accumulatorNamed } from './accumulators'
import { compileValue, type Expression } from './compile'
import type { StageRunner } from './types'

interface Field {
  name: string
  value: Expression
  make: () => Accumulator
}

/** One group: its key and what its fields have gathered. */
export class Gathering {
  readonly #fields: readonly Field[]
  readonly #accumulators: Accumulator[]

  constructor(
    readonly key: unknown,
    fields: readonly Field[],
  ) {
    this.#fields = fields
    this.#accumulators = fields.map((field) => field.make())
  }

  add(doc: Doc, variables: Doc): void {
    for (const [i, field] of this.#fields.entries()) {
      this.#accumulators[i]?.add(field.value(doc, variables))
    }
  }

  result(): Doc {
    const doc: Doc = { _id: this.key }
    for (const [i, field] of this.#fields.entries()) {
      doc[field.name] = this.#accumulators[i]?.result()
    }
    return doc
  }
}

/** `{name: {$sum: expression}}` and the like. Throws naming what is unknown. */
export function compileFields(spec: Doc): Field[] {
  return Object.entries(spec).map(([name, operand]) => {
    const operators = isPlainObject(operand) ? Object.keys(operand) : []
    const [operator] = operators
    if (operator === undefined || operators.length > 1) {
      throw badValue(`The field '${name}' must be an accumulator object`)
    }
    if (name.includes('.')) throw badValue(`The field name '${name}' cannot contain '.'`)
    const make = accumulatorNamed(operator)
    return { name, value: compileValue((operand as Doc)[operator]), make }
  })
}

export function group(operand: unknown): StageRunner {
  if (!isPlainObject(operand)) throw badValue("a group's fields must be specified in an object")
  if (!('_id' in operand)) throw badValue('a group specification must include an _id')
  const { _id, ...spec } = operand
  const keyOf = compileValue(_id)
  const fields = compileFields(spec)
  return (docs, { variables = {} }) => {
    const groups = new Map<string, Gathering>()
    for (const doc of docs) {
      const key = keyOf(doc, variables) ?? null
      const name = encodeValue(key).toString('latin1')
      let gathering = groups.get(name)
      if (gathering === undefined) {
        gathering = new Gathering(key, fields)
        groups.set(name, gathering)
      }
      gathering.add(doc, variables)
    }
    return [...groups.values()].map((gathering) => gathering.result())
  }
}

/** `$sortByCount`: a group with its size, the largest first. */
export function sortByCount(operand: unknown): StageRunner {
  const run = group({ _id: operand, count: { $sum: 1 } })
  return (docs, context) => run(docs, context).sort((a, b) => Number(b.count) - Number(a.count))
}
