import { readdirSync } from 'node:fs'
import path from 'node:path'
import { PAGES, subPackages, TABS } from '@src/routes'

const root = path.resolve(__dirname, '../../src/pages')

it('lists every page that has a file, and no page without one', () => {
  const files = readdirSync(root, { recursive: true }).map((each) => `pages/${String(each)}`)
  const written = files
    .filter((each) => each.endsWith('/index.tsx'))
    .map((each) => each.slice(0, -4))
  expect(
    Object.values(PAGES)
      .map(({ path: at }) => at)
      .sort(),
  ).toEqual(written.sort())
})

it('gives every page an address of its own on the web', () => {
  const addresses = Object.values(PAGES).map(({ web }) => web)
  expect(new Set(addresses).size).toBe(addresses.length)
})

it('keeps the main package to the five tabs', () => {
  const elsewhere = subPackages(true).flatMap(({ root: at, pages }) =>
    pages.map((p) => `${at}/${p}`),
  )
  expect(elsewhere).toHaveLength(Object.keys(PAGES).length - TABS.length)
  for (const tab of TABS) expect(elsewhere).not.toContain(PAGES[tab].path)
})

it('leaves pages of the web alone out of the mini program', () => {
  const here = subPackages(false).flatMap(({ root: at, pages }) => pages.map((p) => `${at}/${p}`))
  const webOnly = Object.values(PAGES).filter((page) => page.webOnly)
  for (const { path: at } of webOnly) expect(here).not.toContain(at)
})
