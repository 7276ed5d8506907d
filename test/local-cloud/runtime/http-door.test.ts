import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LocalCloud } from '../../support/local-cloud'
import { startFixtures } from './fixtures'

interface Seen {
  event: {
    path: string
    httpMethod: string
    headers: Record<string, string>
    queryStringParameters: Record<string, string>
    body: string
    isBase64Encoded: boolean
  }
  context: { SOURCE: string; OPENID?: string }
}

const outside = mkdtempSync(path.join(tmpdir(), 'lianxian-web-'))
const web = path.join(outside, 'web')
mkdirSync(path.join(web, 'js'), { recursive: true })
writeFileSync(path.join(outside, 'secret.txt'), 'a secret')
writeFileSync(path.join(web, 'index.html'), '<title>民生连线</title>')
writeFileSync(path.join(web, 'js/app.0a1b2c3d.js'), `console.log(${'1+'.repeat(2000)}1)`)

/** A request whose path and headers are sent exactly as written, which fetch would tidy up. */
function raw(url: string, target: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const call = request({ hostname, port, path: target, headers }, (reply) => {
      let body = ''
      reply.on('data', (chunk) => {
        body += String(chunk)
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }))
    })
    call.on('error', reject).end()
  })
}

describe('the public port', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startFixtures({ web })
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(outside, { recursive: true, force: true })
  })

  it('turns a request into the event of HTTP access', async () => {
    const reply = await fetch(`${cloud.url}/api/tips/submit?a=1&b=%E4%BD%A0`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '8.8.8.8' },
      body: '{"text":"你好"}',
    })
    const { event, context } = (await reply.json()) as Seen
    expect(event).toMatchObject({
      path: '/api/tips/submit',
      httpMethod: 'POST',
      queryStringParameters: { a: '1', b: '你' },
      body: '{"text":"你好"}',
      isBase64Encoded: false,
    })
    expect(event.headers['x-forwarded-for']).toBe('127.0.0.1')
    expect(context.SOURCE).toBe('wx_http')
    expect(context.OPENID).toBeUndefined()
  })

  it('carries binary both ways as base64', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const headers = { 'content-type': 'image/jpeg' }
    const up = await fetch(`${cloud.url}/api/photos`, { method: 'POST', headers, body: bytes })
    const { event } = (await up.json()) as Seen
    expect(event.isBase64Encoded).toBe(true)
    expect(Buffer.from(event.body, 'base64')).toEqual(Buffer.from(bytes))
    const down = await fetch(`${cloud.url}/api/picture`)
    expect(down.status).toBe(201)
    expect(down.headers.get('content-type')).toBe('image/gif')
    expect(down.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(
      Buffer.from(await down.arrayBuffer())
        .subarray(0, 6)
        .toString(),
    ).toBe('GIF89a')
  })

  it('sends any other value as JSON, and a failure in our own shape', async () => {
    expect(await (await fetch(`${cloud.url}/api/plain`)).json()).toEqual({ just: 'a value' })
    const failed = await fetch(`${cloud.url}/api/boom`)
    expect(failed.status).toBe(502)
    expect(await failed.json()).toMatchObject({ ok: false, error: { code: 'Unavailable' } })
  })

  it.each([
    [13, 413],
    [5, 413], // within the door's limit, but over 6 MB as base64 in the event
    [4, 200],
  ])('answers a body of %d MB with %d', async (megabytes, status) => {
    const body = new Uint8Array(megabytes * 1024 * 1024)
    const reply = await fetch(`${cloud.url}/api/photos`, { method: 'POST', body })
    expect(reply.status).toBe(status)
    await reply.arrayBuffer()
  })

  it.each(['/', '/desk/inbox', '/r/abcdef', '/index.html'])('shows the app at %s', async (page) => {
    const reply = await fetch(cloud.url + page)
    expect(await reply.text()).toContain('<title>民生连线</title>')
    expect(reply.headers.get('cache-control')).toBe('no-cache')
  })

  it('packs and lastingly caches hashed assets, and misses missing ones', async () => {
    const asset = await fetch(`${cloud.url}/js/app.0a1b2c3d.js`)
    expect(asset.headers.get('content-encoding')).toBe('gzip')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(await asset.text()).toContain('1+1')
    const etag = asset.headers.get('etag') ?? ''
    const again = await fetch(`${cloud.url}/js/app.0a1b2c3d.js`, {
      headers: { 'if-none-match': etag },
    })
    expect(again.status).toBe(304)
    expect((await fetch(`${cloud.url}/js/app.ffffffff.js`)).status).toBe(404)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/js/..%2f..%2fsecret.txt',
    '/%00',
    '/%E0%A4%A',
  ])('never serves a file outside the pages for %s', async (target) => {
    const { body, status } = await raw(cloud.url, target)
    expect(body).not.toContain('a secret')
    expect([200, 404]).toContain(status)
  })

  it.each<[string, Record<string, string>]>([
    ['another name for this machine', { host: 'evil.example' }],
    ["another site's page", { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a cross-site load', { 'sec-fetch-site': 'cross-site' }],
  ])('keeps /local from %s', async (_who, headers) => {
    for (const target of ['/local', '/local/openapi-calls', '/local/run-timer/ticker']) {
      const host = new URL(cloud.url).host
      expect((await raw(cloud.url, target, { host, ...headers })).status).toBe(403)
    }
  })

  it('opens /local on this machine', async () => {
    const { host } = new URL(cloud.url)
    expect((await raw(cloud.url, '/local', { host })).status).toBe(200)
    const named = host.replace('127.0.0.1', 'localhost')
    expect((await raw(cloud.url, '/local', { host: named })).status).toBe(200)
  })
})
