import { TYPE, typeRank } from '../values'

const NAMES: Record<number, string> = {
  [TYPE.minKey]: 'minKey',
  [TYPE.undefined]: 'missing',
  [TYPE.null]: 'null',
  [TYPE.number]: 'number',
  [TYPE.string]: 'string',
  [TYPE.object]: 'object',
  [TYPE.array]: 'array',
  [TYPE.binary]: 'binData',
  [TYPE.objectId]: 'objectId',
  [TYPE.boolean]: 'bool',
  [TYPE.date]: 'date',
  [TYPE.timestamp]: 'timestamp',
  [TYPE.regex]: 'regex',
  [TYPE.maxKey]: 'maxKey',
}

/** A type in MongoDB's words, for messages. */
export function typeName(value: unknown): string {
  return NAMES[typeRank(value)] ?? 'unknown'
}
