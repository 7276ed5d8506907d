import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { DESK, openBrowser, PHONE } from '../../test/support/browser'
import { type LocalCloud, startLocalCloud } from '../../test/support/local-cloud'
import { type Shot, shotsOf } from './shots'

const out = path.resolve(process.env.SCREENSHOTS_OUT || 'screenshots')
const only = process.env.SCREENSHOTS_ONLY ?? ''
/** `--only me,scan`: pages whose name holds one of these. */
const wanted = ({ name }: Shot) => only.split(',').some((part) => name.includes(part))
const SETTLE = 900

type Mode = 'standard' | 'elder' | 'desk'

const SLOTS = { token: 'lianxian.token', settings: 'lianxian.settings' } as const
const taro = (data: unknown) => JSON.stringify({ data })

async function take(browser: Browser, cloud: LocalCloud, shot: Shot, mode: Mode): Promise<void> {
  const token = shot.as ? await cloud.signInAs(shot.as) : ''
  const viewport = mode === 'desk' ? DESK : PHONE
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: mode === 'desk' ? 1 : 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const settings = { elder: mode === 'elder', communities: ['wutongli'] }
  const kept = {
    ...(token ? { [SLOTS.token]: taro(token) } : {}),
    [SLOTS.settings]: taro(settings),
  }
  await context.addInitScript((slots) => {
    if (!location.protocol.startsWith('http')) return
    for (const [slot, value] of Object.entries(slots)) localStorage.setItem(slot, value)
  }, kept)
  const page = await context.newPage()
  await page.goto(cloud.url + shot.path, { waitUntil: 'networkidle' })
  // The bar to switch people belongs to this machine, not to the product.
  await page.addStyleTag({ content: '.sample-bar { display: none }' })
  await page.waitForTimeout(SETTLE)
  await shot.prepare?.(page)
  await page.screenshot({ path: path.join(out, `${shot.name}-${mode}.png`) })
  await context.close()
}

async function main(): Promise<void> {
  mkdirSync(out, { recursive: true })
  const cloud = await startLocalCloud({ sample: 'full' })
  await cloud.runTimer('newsroom')
  const browser = await openBrowser()
  try {
    for (const shot of (await shotsOf(cloud)).filter(wanted)) {
      const modes: Mode[] = shot.desk ? ['desk'] : ['standard', 'elder', 'desk']
      for (const mode of modes) await take(browser, cloud, shot, mode)
      console.log(`${shot.name}: ${modes.join(', ')}`)
    }
  } finally {
    await browser.close()
    await cloud.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
