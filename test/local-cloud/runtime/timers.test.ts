import type { LocalCloud } from '../../support/local-cloud'
import { eventually, startFixtures, written } from './fixtures'

interface Run {
  runs: number
  overlapped: boolean
  event: { Type: string; TriggerName: string; Time: string }
  context: { SOURCE: string; OPENID?: string }
}

describe('timers', () => {
  let cloud: LocalCloud
  afterEach(() => cloud.stop())

  it('run a function by its config.json, alone and as the platform', async () => {
    cloud = await startFixtures({ timers: true })
    const run = await eventually(async () => {
      const found = await written<Run>(cloud, 'ticker')
      return found && found.runs >= 2 ? found : undefined
    })
    expect(run.event).toMatchObject({ Type: 'Timer', TriggerName: 'tick' })
    expect(run.event.Time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(run.context.SOURCE).toBe('wx_trigger')
    expect(run.context.OPENID).toBeUndefined()
    expect(run.overlapped).toBe(false)
  })

  it('run at once when asked, and only where there is one', async () => {
    cloud = await startFixtures({ timers: false })
    const both = await Promise.allSettled([cloud.runTimer('ticker'), cloud.runTimer('ticker')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(cloud.runTimer('probe')).rejects.toThrow('no timer')
    const page = await (await fetch(`${cloud.url}/local`)).text()
    expect(page).toContain('现在跑一次')
  })
})
