import jsQR from 'jsqr'
import sharp from 'sharp'
import type { LocalCloud } from '../../support/local-cloud'
import { eventually, type Outcome, probe, startFixtures, written } from './fixtures'

interface Pushed {
  SOURCE: string
  event: { Event: string; errcode: number; result?: { suggest: string; label: number } }
}
type Checked = Outcome<{ result: { suggest: string; label: number }; traceId: string }>

const openid = 'o-ann'
const TEMPLATE = 'TPL-receipt'

describe('the platform stand-in through the real SDK', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startFixtures({ env: { LIANXIAN_MEDIA_DELAY_MS: '50' } })
  })
  afterAll(() => cloud.stop())

  it.each([
    ['井盖松了，晚上很响', 'pass', 100],
    ['楼道里贴着办 假 证的小广告', 'risky', 20006],
    ['加我微信细说', 'review', 10001],
    ['加我微信，测试违规', 'risky', 21000],
  ])('judges 「%s」 as %s', async (content, suggest, label) => {
    const { value } = await probe<Checked>(cloud, 'text', { openid, content })
    expect(value?.result).toEqual({ suggest, label })
  })

  it.each([
    [{ content: '好'.repeat(2501), openid }, 45002],
    [{ content: '好', openid: '' }, 40003],
    [{ content: '好', openid: 'o-away' }, 61010],
    [{ content: '好', openid, version: 1 }, 40097],
  ])('refuses a text check as WeChat does (%#)', async (input, errCode) => {
    const { error } = await probe<Checked>(cloud, 'text', input)
    expect(error?.errCode).toBe(errCode)
  })

  const picture = async (name: string, color: string): Promise<string> => {
    const create = { width: 40, height: 30, channels: 3, background: color } as const
    const bytes = await sharp({ create }).jpeg().toBuffer()
    const fileID = await cloud.upload(`incoming/${name}`, bytes, openid)
    const reply = await fetch(`${cloud.url}/local/temp-url?${new URLSearchParams({ fileID })}`)
    return ((await reply.json()) as { tempFileURL: string }).tempFileURL
  }

  it.each([
    ['green.jpg', '#208040', 'pass'],
    ['magenta.jpg', '#ff00ff', 'risky'],
    ['cyan.jpg', '#00ffff', 'review'],
    ['my-risky-photo.jpg', '#208040', 'risky'],
  ])('pushes the verdict on %s to the function moderation', async (name, color, suggest) => {
    const mediaUrl = await picture(name, color)
    const { value } = await probe<Checked>(cloud, 'media', { openid, mediaUrl })
    const traceId = value?.traceId ?? ''
    expect(traceId).toBeTruthy()
    const pushed = await eventually(() => written<string>(cloud, traceId))
    const { event, SOURCE } = JSON.parse(pushed) as Pushed
    expect(event).toMatchObject({ Event: 'wxa_media_check', errcode: 0, result: { suggest } })
    expect(SOURCE).not.toMatch(/^(wx_client|wx_http|other)/)
  })

  it('pushes an error when the picture cannot be fetched', async () => {
    const mediaUrl = `${cloud.url}/files/incoming/none.jpg?expires=1&sign=00`
    const { value } = await probe<Checked>(cloud, 'media', { openid, mediaUrl })
    const pushed = await eventually(() => written<string>(cloud, value?.traceId ?? ''))
    expect((JSON.parse(pushed) as Pushed).event.errcode).toBe(-1008)
  })

  const send = (data: object) =>
    probe<Outcome>(cloud, 'send', { touser: openid, templateId: TEMPLATE, page: 'x', data })

  it('sends one message for one consent, then 43101', async () => {
    const data = { thing1: { value: '收到了' } }
    expect((await send(data)).error?.errCode).toBe(43101)
    await cloud.subscribe(openid, [TEMPLATE])
    expect((await send(data)).error).toBeUndefined()
    expect((await send(data)).error?.errCode).toBe(43101)
    await cloud.subscribe(openid, [TEMPLATE])
    await cloud.subscribe(openid, [TEMPLATE], false)
    expect((await send(data)).error?.errCode).toBe(43101)
  })

  it('refuses an over-long field without using up the consent', async () => {
    await cloud.subscribe(openid, [TEMPLATE])
    const long = await send({ thing1: { value: '长'.repeat(21) } })
    expect(long.error?.errCode).toBe(47003)
    expect((await send({ thing1: { value: '刚好' } })).error).toBeUndefined()
  })

  it('makes a code that a camera reads', async () => {
    const { value } = await probe<Outcome<{ base64: string; contentType: string }>>(cloud, 'code', {
      scene: 'n=8sXyZ_01-abc',
      page: 'pages/sign-in/index',
    })
    expect(value?.contentType).toBe('image/png')
    const png = sharp(Buffer.from(value?.base64 ?? '', 'base64')).ensureAlpha()
    const { data, info } = await png.raw().toBuffer({ resolveWithObject: true })
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)
    expect(read?.data).toBe(`${cloud.url}/pages/sign-in/index?scene=n%3D8sXyZ_01-abc`)
  })

  it.each(['', '中文', 'x'.repeat(33), 'a b'])('refuses the scene %p', async (scene) => {
    const { error } = await probe<Outcome>(cloud, 'code', { scene, page: 'pages/x/index' })
    expect(error?.errCode).toBe(40169)
  })

  it('does not know other calls', async () => {
    expect((await probe<Outcome>(cloud, 'unknownApi')).error?.errCode).toBe(-604100)
  })

  it('writes every call down and shows it on /local', async () => {
    await probe(cloud, 'text', { openid, content: '<b>写下来</b>' })
    const [last] = await cloud.openapiCalls()
    expect(last).toMatchObject({ api: 'security.msgSecCheck', args: { content: '<b>写下来</b>' } })
    const page = await (await fetch(`${cloud.url}/local`)).text()
    expect(page).toContain('security.msgSecCheck')
    expect(page).not.toContain('<b>写下来')
  })
})
