import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
]

/** A real browser: the one npm brings on Linux x64, else one installed on this system. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: bundled } = await import('@sparticuz/chromium')
    const executablePath = await bundled.executablePath()
    return chromium.launch({ executablePath, args: QUIET, headless: true })
  }
  const executablePath = process.env.CHROME_PATH ?? SYSTEM.find(existsSync)
  return chromium.launch(
    executablePath ? { executablePath, args: QUIET } : { channel: 'chrome', args: QUIET },
  )
}

export const PHONE = { width: 375, height: 812 }
export const DESK = { width: 1440, height: 900 }

/** Where the web pages keep a session and how to show things, in Taro's wrapping. */
const SLOTS = { token: 'lianxian.token', settings: 'lianxian.settings' } as const
const kept = (data: unknown) => JSON.stringify({ data })

/** A fresh visitor; with a token, somebody signed in; `elder` turns 长辈版 on. */
export async function visit(
  browser: Browser,
  url: string,
  { size = PHONE, token = '', elder = false } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const slots = {
    ...(token ? { [SLOTS.token]: kept(token) } : {}),
    ...(elder ? { [SLOTS.settings]: kept({ elder, communities: ['wutongli'] }) } : {}),
  }
  await context.addInitScript((all) => {
    if (!location.protocol.startsWith('http')) return
    for (const [slot, value] of Object.entries(all)) localStorage.setItem(slot, value)
  }, slots)
  const page = await context.newPage()
  await page.goto(url)
  return page
}
