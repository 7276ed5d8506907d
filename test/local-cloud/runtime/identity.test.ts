import type { LocalCloud } from '../../support/local-cloud'
import { probe, startFixtures } from './fixtures'

interface Context {
  OPENID?: string
  APPID: string
  SOURCE: string
  ENV: string
  CLIENTIP?: string
}

describe('who is calling, as getWXContext tells it', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startFixtures()
  })
  afterAll(() => cloud.stop())

  it('is the mini program user, from the platform and never from the event', async () => {
    const seen = await cloud.callFunction<Context>(
      'probe',
      { probe: 'whoami', OPENID: 'o-forged', userInfo: { openId: 'o-forged' } },
      'o-ann',
    )
    expect(seen).toEqual({
      OPENID: 'o-ann',
      APPID: expect.any(String),
      SOURCE: 'wx_client',
      ENV: 'lianxian-local',
      CLIENTIP: '127.0.0.1',
    })
  })

  it('gives the event the userInfo that the cloud adds, over whatever the client put there', async () => {
    const forged = { probe: 'event', userInfo: { openId: 'o-forged' } }
    const { input } = await cloud.callFunction<{ input: object }>('probe', forged, 'o-ann')
    expect(input).toMatchObject({ userInfo: { openId: 'o-ann' } })
  })

  it('never mixes two people who call at the same time', async () => {
    const people = Array.from({ length: 120 }, (_, index) => `o-${index % 7}-${index}`)
    const seen = await Promise.all(
      people.map((openid) =>
        probe<{ before: Context; after: Context }>(cloud, 'whoamiTwice', { ms: 20 }, openid),
      ),
    )
    expect(seen.map(({ before }) => before.OPENID)).toEqual(people)
    expect(seen.map(({ after }) => after.OPENID)).toEqual(people)
    const instances = await fetch(`${cloud.url}/local/instances`)
    const { probe: threads } = (await instances.json()) as { probe: number }
    expect(threads).toBeGreaterThan(1)
    expect(threads).toBeLessThanOrEqual(8)
  })

  it('leaves nobody behind for the next caller without an openid', async () => {
    await probe(cloud, 'whoami', {}, 'o-ann')
    const seen = await Promise.all(
      Array.from({ length: 10 }, () =>
        cloud.callFunction<Context>('probe', { probe: 'whoami' }, undefined, 'wx_trigger'),
      ),
    )
    const left = await Promise.all(
      Array.from({ length: 10 }, () =>
        cloud.callFunction<object>('probe', { probe: 'environment' }, undefined, 'wx_trigger'),
      ),
    )
    for (const environment of left) expect(environment).not.toHaveProperty('WX_OPENID')
    for (const context of seen) {
      expect(context.OPENID).toBeUndefined()
      expect(context.SOURCE).toBe('wx_trigger')
    }
  })

  it('keeps the person and lengthens the chain when a function calls another', async () => {
    const nested = { name: 'probe', data: { probe: 'whoami' } }
    const once = await probe<{ value: { result: Context } }>(cloud, 'call', nested)
    expect(once.value.result).toMatchObject({ OPENID: 'o-ann', SOURCE: 'wx_client,scf' })
    const twice = await probe<{ value: { result: { value: { result: Context } } } }>(
      cloud,
      'call',
      {
        name: 'probe',
        data: { probe: 'call', input: nested },
      },
    )
    expect(twice.value.result.value.result.SOURCE).toBe('wx_client,scf,scf')
  })

  it('shows functions neither the environment of the machine nor the token of the call', async () => {
    const environment = await probe<Record<string, string>>(cloud, 'environment')
    expect(environment).toMatchObject({ LIANXIAN_LOCAL: '1', TENCENTCLOUD_RUNENV: 'SCF' })
    expect(environment.LIANXIAN_KEY).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    expect(environment.LIANXIAN_PUBLIC_URL).toBe(cloud.url)
    expect(environment.HOME).toBeUndefined()
    expect(environment.PATH).toBeUndefined()
    const context = await probe<Record<string, string>>(cloud, 'whoami')
    expect(JSON.stringify(context)).not.toContain(environment.WX_API_TOKEN)
  })
})
