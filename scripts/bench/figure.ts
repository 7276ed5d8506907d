/** One measured figure beside its floor (DESIGN §10). `ratio` = value / floor; `goal` in words. */
export interface Figure {
  name: string
  value: number
  floor: number
  ratio: number
  goal: string
}

export const figure = (name: string, value: number, floor: number, goal: string): Figure => ({
  name,
  value,
  floor,
  ratio: floor === 0 ? 0 : value / floor,
  goal,
})

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The value at this share (0.99 = p99) of the sorted list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Runs something several times; ms of each. */
export async function timed(
  times: number,
  work: () => Promise<unknown> | unknown,
): Promise<number[]> {
  const spent: number[] = []
  for (let i = 0; i < times; i += 1) {
    const started = performance.now()
    await work()
    spent.push(performance.now() - started)
  }
  return spent
}

/** Runs the works by turns, so that whatever else the machine does falls on all of them; ms of each, by name. */
export async function byTurns<K extends string>(
  times: number,
  works: Record<K, () => unknown>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(works) as K[]
  const spent = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    K,
    number[]
  >
  for (let turn = 0; turn < times; turn++) {
    for (const name of names) spent[name].push(...(await timed(1, works[name])))
  }
  return spent
}
