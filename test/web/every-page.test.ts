import type { Browser } from 'playwright-core'
import { type Shot, shotsOf } from '../../scripts/screenshots/shots'
import pages from '../../src/pages.json'
import { DESK, openBrowser, PHONE, visit } from '../support/browser'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { axeFaults, measure } from '../support/measure'

/** MISSION E1: letters and targets of 长辈版, px. */
const ELDER = { letters: 24, targets: 60 }
/** DESIGN-UI §14: nothing on a phone below 13 px, targets of 44. */
const STANDARD = { letters: 11, targets: 44 }

let browser: Browser
let cloud: LocalCloud
let shots: Shot[]

beforeAll(async () => {
  cloud = await startLocalCloud({ sample: 'full' })
  shots = await shotsOf(cloud)
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

async function opened(name: string, { elder = false, width = PHONE.width } = {}) {
  const shot = shots.find((one) => one.name === name)
  if (!shot) throw new Error(`no shot of ${name}`)
  const token = shot.as ? await cloud.signInAs(shot.as) : ''
  const size = shot.desk ? DESK : { ...PHONE, width }
  const page = await visit(browser, cloud.url + shot.path, { size, token, elder })
  // A page that shows nothing has no faults either.
  await page.locator('.screen, .desk').first().waitFor()
  await page.waitForLoadState('networkidle')
  await shot.prepare?.(page)
  return page
}

const routes = Object.keys(pages) as (keyof typeof pages)[]
/** Every route, and the pages that look quite different once they show something else. */
const names = [...routes, 'voteResult']
const phones = [...routes.filter((name) => !pages[name].web.startsWith('/desk')), 'voteResult']

describe.each(phones)('长辈版 of %s', (name) => {
  it('has large letters, wide targets, strong contrast and nothing beyond the screen', async () => {
    const page = await opened(name, { elder: true })
    expect(await page.locator('.elder').count()).toBeGreaterThan(0)
    expect(await measure(page, ELDER)).toEqual({ small: [], narrow: [], beyond: 0 })
    expect(await axeFaults(page, { strict: true })).toEqual([])
    await page.context().close()
  })

  it('fits a screen of 320', async () => {
    const page = await opened(name, { elder: true, width: 320 })
    expect((await measure(page, ELDER)).beyond).toBe(0)
    await page.context().close()
  })
})

describe.each(names)('%s', (name) => {
  it('has no serious fault that axe finds', async () => {
    const page = await opened(name)
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })
})

describe.each(phones)('%s on a phone', (name) => {
  it('has letters and targets of the standard size', async () => {
    const page = await opened(name)
    const { small, narrow, beyond } = await measure(page, STANDARD)
    expect({ small, narrow, beyond }).toEqual({ small: [], narrow: [], beyond: 0 })
    await page.context().close()
  })
})
