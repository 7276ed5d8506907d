import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { measureColdStarts } from './cold-starts'
import { measureDatabase } from './database'
import { measureDeliveries } from './deliveries'
import type { Figure } from './figure'
import { measureInbox } from './inbox'
import { measurePackages } from './packages'
import { measureTipWithPhotos } from './tip-with-photos'
import { measureVotes } from './votes'

const root = path.resolve(__dirname, '../..')

/** Every measurement by name; `--only NAME` runs one. */
const MEASURES: Record<string, () => Promise<Figure[]>> = {
  packages: measurePackages,
  'cold-starts': () => measureColdStarts(root),
  database: measureDatabase,
  inbox: measureInbox,
  'tip-with-photos': measureTipWithPhotos,
  deliveries: measureDeliveries,
  votes: measureVotes,
}

const round = (n: number) => (Math.abs(n) >= 100 ? Math.round(n) : Math.round(n * 100) / 100)

function print(figures: Figure[]): void {
  const rows = figures.map((f) => ({
    figure: f.name,
    value: round(f.value),
    floor: round(f.floor),
    ratio: round(f.ratio),
    goal: f.goal,
  }))
  console.table(rows)
}

async function main(): Promise<void> {
  const { BENCH_JSON: file, BENCH_ONLY: only } = process.env
  if (only && !Object.hasOwn(MEASURES, only)) {
    throw new Error(`--only ${only}: choose one of ${Object.keys(MEASURES).join(', ')}`)
  }
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (only && only !== name) continue
    const measured = await measure()
    print(measured)
    figures.push(...measured)
  }
  if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
