import diagnostics from 'node:diagnostics_channel'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { agentFor, postBy, type Road } from '../../cloudfunctions/newsroom/send/post'
import type { Resolve } from '../../cloudfunctions/newsroom/send/public-address'

/** What a hostile name server would answer; everything else is nowhere. */
const NAMES: Record<string, string[]> = {
  'loop.example': ['127.0.0.1'],
  'private.example': ['10.1.2.3'],
  'meta.example': ['169.254.169.254'],
  'two-faces.example': ['93.184.216.34', '127.0.0.1'],
  'v6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'ula.example': ['fd00::1'],
  'nat64.example': ['64:ff9b::7f00:1'],
  'six-to-four.example': ['2002:7f00:1::'],
  'cgnat.example': ['100.64.0.1'],
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'nothing.example': [],
}
const resolve: Resolve = async (host) =>
  (NAMES[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const HOSTS = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '2130706433', '0x7f000001', '0x7f.1'],
  ...['017700000001', '0177.0.0.1', '0x7f.0x0.0x0.0x1', '127.0.0.1.', '①②⑦.⓪.⓪.①', '1２７.0.0.1'],
  ...[
    '0.0.0.0',
    '0',
    '00',
    '10.0.0.1',
    '10.255.255.255',
    '0xa000001',
    '172.16.0.1',
    '172.31.255.254',
  ],
  ...[
    '192.168.0.1',
    '192.168.255.255',
    '3232235521',
    '169.254.169.254',
    '169.254.0.23',
    '2852039166',
  ],
  ...['100.64.0.1', '100.100.100.200', '100.127.255.255', '192.0.0.1', '192.0.2.1', '198.18.0.1'],
  ...[
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
  ],
  ...[
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:10.0.0.1]',
    '[::127.0.0.1]',
  ],
  ...[
    '[0:0:0:0:0:0:0:1]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[ff02::1]',
    '[64:ff9b::7f00:1]',
  ],
  ...['[2001:db8::1]', '[2002:7f00:1::]', '[2001::1]', '[100::1]', '[fec0::1]'],
  ...Object.keys(NAMES),
]

const URLS = [
  ...HOSTS.map((host) => `https://${host}/x`),
  ...HOSTS.slice(0, 3).map((host) => `https://${host}:8443/x`),
  'http://93.184.216.34/x',
  'https://93.184.216.34:22/x',
  'https://93.184.216.34:6379/x',
  'https://user:pass@93.184.216.34/x',
  'https://93.184.216.34@127.0.0.1/x',
  'https://127.0.0.1#@93.184.216.34/x',
  'https://127.0.0.1\\@93.184.216.34/x',
  'ftp://93.184.216.34/x',
  'file:///etc/passwd',
  'gopher://127.0.0.1:25/_HELO',
  'data:text/plain,x',
  'javascript:alert(1)',
  '//127.0.0.1/x',
  'https://',
  '',
]

const attempts: string[] = []
const onSocket = (message: unknown) => {
  const { socket } = message as { socket: Socket }
  socket.on('connectionAttempt', (ip: string, port: number) => attempts.push(`${ip}:${port}`))
}

beforeAll(() => diagnostics.subscribe('net.client.socket', onSocket))
afterAll(() => diagnostics.unsubscribe('net.client.socket', onSocket))
beforeEach(() => {
  attempts.length = 0
})

const post = (road: Road, url: string) => postBy(road, { url, headers: {}, body: '{}' })

it(`makes no connection for any of ${URLS.length} addresses that lead inside`, async () => {
  expect(URLS.length).toBeGreaterThanOrEqual(60)
  const road = { agent: agentFor(resolve, false), resolve, local: false }
  for (const url of URLS) {
    await expect(post(road, url)).rejects.toMatchObject({ code: '地址不许' })
  }
  expect(attempts).toEqual([])
  await road.agent.close()
})

async function sink(answer: Parameters<typeof createServer>[1]) {
  let hits = 0
  const server = createServer((request, reply) => {
    hits += 1
    answer?.(request, reply)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { port, hits: () => hits, close: () => server.close() }
}

it('never reaches a server of this machine by a name that turns inside after it was looked at', async () => {
  const target = await sink((_, reply) => reply.end())
  let asked = 0
  // Public when first asked, loopback when asked for the connection.
  const rebinding: Resolve = async () => {
    asked += 1
    return [{ address: asked === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }]
  }
  await rebinding('x')
  const road = { agent: agentFor(rebinding, false), resolve: rebinding, local: false }
  await expect(post(road, 'https://turning.example/x')).rejects.toMatchObject({ code: '地址不许' })
  expect(asked).toBe(2)
  expect(target.hits()).toBe(0)
  target.close()
  await road.agent.close()
})

it('does not follow a redirect', async () => {
  const inside = await sink((_, reply) => reply.end())
  const outside = await sink((_, reply) => {
    reply.writeHead(307, { location: `http://127.0.0.1:${inside.port}/` }).end()
  })
  const road = { agent: agentFor(resolve, true), resolve, local: true }
  const answer = await post(road, `http://127.0.0.1:${outside.port}/`)
  expect(answer.status).toBe(307)
  expect(inside.hits()).toBe(0)
  await road.agent.close()
  inside.close()
  outside.close()
})

it('reads 64 KB of an endless answer and hangs up', async () => {
  let written = 0
  const server = await sink((_, reply) => {
    const part = Buffer.alloc(64 * 1024, 'a')
    const pour = () => {
      while (!reply.destroyed && written < 200 * 1024 * 1024) {
        written += part.length
        if (!reply.write(part)) return reply.once('drain', pour)
      }
    }
    pour()
  })
  const road = { agent: agentFor(resolve, true), resolve, local: true }
  const answer = await post(road, `http://127.0.0.1:${server.port}/`)
  expect(answer.body).toHaveLength(64 * 1024)
  await road.agent.destroy()
  server.close()
  expect(written).toBeLessThan(20 * 1024 * 1024)
})

it('gives up on a server that drips for longer than 15 seconds', async () => {
  const server = await sink((_, reply) => {
    reply.writeHead(200)
    const drip = setInterval(() => reply.write('a'), 500)
    reply.on('close', () => clearInterval(drip))
  })
  const road = { agent: agentFor(resolve, true), resolve, local: true }
  const began = Date.now()
  await expect(post(road, `http://127.0.0.1:${server.port}/`)).rejects.toMatchObject({
    code: '超时 15 秒',
  })
  expect(Date.now() - began).toBeLessThan(17_000)
  await road.agent.destroy()
  server.close()
})
