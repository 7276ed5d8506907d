import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { Agent, request } from 'undici'
import { expectOk } from '../../test/support/builders'
import { ensureBuilt, type LocalCloud, startLocalCloud } from '../../test/support/local-cloud'
import { type Figure, figure, median, timed } from './figure'

const root = path.resolve(__dirname, '../..')
const MANY = 10_000
const TIMES = 7
/** As many at a time as the dispatcher sends to one webhook. */
const AT_ONCE = 8

async function startSink() {
  const child = spawn(process.execPath, [path.join(__dirname, 'deliveries/sink.mjs')])
  const lines = createInterface({ input: child.stdout })
  const port = await new Promise<string>((resolve) => lines.once('line', resolve))
  const url = `http://127.0.0.1:${port}/in`
  const counted = async () =>
    (await (await fetch(url)).json()) as { count: number; distinct: number }
  return { url, counted, stop: () => child.kill() }
}

/** The same requests by a bare client. */
async function bare(url: string): Promise<void> {
  const agent = new Agent()
  const body = JSON.stringify({ type: 'tip.received', data: { number: '1014-01' } })
  let left = MANY
  const worker = async () => {
    while (left > 0) {
      left -= 1
      const headers = { 'content-type': 'application/json', 'webhook-id': String(left) }
      const reply = await request(url, { dispatcher: agent, method: 'POST', headers, body })
      await reply.body.text()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  await agent.close()
}

/** The product's functions with one beside them that fills the queue. */
function functionsWithStocker(): string {
  ensureBuilt()
  const folder = mkdtempSync(path.join(root, 'dist/bench-functions-'))
  cpSync(path.join(root, 'dist/cloudfunctions'), folder, { recursive: true })
  buildSync({
    entryPoints: [path.join(__dirname, 'deliveries/stocker.ts')],
    outfile: path.join(folder, 'stocker/index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  })
  return folder
}

async function stocked(cloud: LocalCloud, url: string): Promise<string> {
  const token = await cloud.signInAs('chen')
  const form = {
    ...{ kind: 'webhook', name: '对接口', quiet: false, types: ['tip.received'], url },
    secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  }
  const reply = await cloud.call<{ channelId: string }>('newsroom', 'saveChannel', form, {
    token,
    key: randomUUID(),
  })
  const { channelId } = expectOk(reply)
  const PIECE = 500
  for (let from = 0; from < MANY; from += PIECE) {
    await cloud.callFunction('stocker', { channelId, from, to: from + PIECE })
  }
  return channelId
}

/** One tick that empties the queue; fails when anything was lost or sent twice. */
async function tick(cloud: LocalCloud, sink: Awaited<ReturnType<typeof startSink>>) {
  await cloud.runTimer('newsroom')
  const { count, distinct } = await sink.counted()
  if (count !== MANY || distinct !== MANY) throw new Error(`${count} arrived, ${distinct} distinct`)
}

/** 10,000 due deliveries, leased, signed, sent and marked, beside the same requests sent barely. */
export async function measureDeliveries(): Promise<Figure[]> {
  const functions = functionsWithStocker()
  const sink = await startSink()
  const cloud = await startLocalCloud({ sample: 'people', functions })
  try {
    const channelId = await stocked(cloud, sink.url)
    await tick(cloud, sink)
    await bare(sink.url)
    await sink.counted()
    const ours: number[] = []
    const floor: number[] = []
    for (let i = 0; i < TIMES; i += 1) {
      await cloud.callFunction('stocker', { channelId })
      ours.push(...(await timed(1, () => tick(cloud, sink))))
      floor.push(...(await timed(1, () => bare(sink.url))))
      await sink.counted()
    }
    const perSecond = (ms: number) => (MANY / ms) * 1000
    const [value, base] = [perSecond(median(ours)), perSecond(median(floor))]
    return [figure('10,000 deliveries to a local sink (per second)', value, base, '≥ 0.6')]
  } finally {
    await cloud.stop()
    sink.stop()
    rmSync(functions, { recursive: true, force: true })
  }
}
