import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Anchor } from '../../core/people/trust/audit'

/** What an earlier check noted; nothing before the first one. */
export function readAnchor(file: string): Anchor | undefined {
  if (!existsSync(file)) return undefined
  return JSON.parse(readFileSync(file, 'utf8')) as Anchor
}

export const noteAnchor = (file: string, anchor: Anchor): void =>
  writeFileSync(file, `${JSON.stringify(anchor)}\n`)
