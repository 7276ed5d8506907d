const DEEPEST = 12
const MOST_KEYS = 2000

/**
 * The path of the first key the database could take for an operator or a path (`$…`, dots), or of
 * nesting and sizes no form of ours has. The SDK passes operators in objects through, so this
 * stands before every schema (DESIGN §2).
 */
export function unsafeKey(value: unknown): string | undefined {
  let keys = 0
  const visit = (v: unknown, path: string, depth: number): string | undefined => {
    if (v === null || typeof v !== 'object') return undefined
    if (depth > DEEPEST) return path
    for (const key of Object.keys(v)) {
      keys += 1
      const bad =
        key.includes('$') || key.includes('.') || key === '__proto__' || key.includes('\0')
      if (bad || keys > MOST_KEYS) return path ? `${path}.${key}` : key
      const below = visit(
        (v as Record<string, unknown>)[key],
        path ? `${path}.${key}` : key,
        depth + 1,
      )
      if (below !== undefined) return below
    }
    return undefined
  }
  return visit(value, '', 0)
}
