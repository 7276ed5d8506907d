/** A stream of numbers in [0, 1) that follows from a seed (FNV-1a into mulberry32). */
function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i += 1) {
    state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The items in an order that follows from the seed: every voter has their own, always the same. */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const next = numbersFrom(seed)
  const order = [...items]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(next() * (last + 1))
    const [a, b] = [order[last] as T, order[at] as T]
    order[last] = b
    order[at] = a
  }
  return order
}
