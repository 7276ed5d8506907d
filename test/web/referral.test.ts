import type { Browser, Page } from 'playwright-core'
import { aReply, openReferrals, type Referrals } from '../functions/referrals-support'
import { DESK, openBrowser, PHONE, visit } from '../support/browser'
import { axeFaults, measure } from '../support/measure'
import { button, inDays } from './whole-road-phone'

let newsroom: Referrals
let browser: Browser

beforeAll(async () => {
  newsroom = await openReferrals()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await newsroom?.cloud.stop()
})

/** MISSION E1: letters and targets of 长辈版, px. */
const ELDER = { letters: 24, targets: 60 }

const as = (who: 'zhou' | 'liu', path: string, size = PHONE) =>
  visit(browser, newsroom.cloud.url + path, { token: newsroom.tokens[who], size })

async function openCase(caseId: string): Promise<Page> {
  const item = await newsroom.as<{ row: { number: string } }>('zhou', 'cases', 'open', {
    kind: 'case',
    id: caseId,
  })
  const page = await as('zhou', `/desk/inbox?q=${item.row.number}`, DESK)
  await page.getByRole('option').first().click()
  await page.getByText('转交', { exact: true }).nth(1).waitFor()
  return page
}

it('says in a sentence why a link opens nothing, and whom to call', async () => {
  const { as: call, referred } = newsroom
  const { referralId, link } = await referred()
  await call('zhou', 'referrals', 'revoke', { referralId, why: '发错群了' })
  for (const token of [link, '0'.repeat(32)]) {
    const page = await visit(browser, `${newsroom.cloud.url}/r/${token}`)
    await page.getByText('这个链接用不了了').waitFor()
    await button(page, /打 0571-5550-0101/).waitFor()
    await page.context().close()
  }
}, 60_000)

it('has large letters, wide targets and strong contrast in the elder mode, answered or not', async () => {
  const { byLink, referred } = newsroom
  const { link } = await referred()
  const url = `${newsroom.cloud.url}/r/${link}`
  const phone = await visit(browser, url, { elder: true })
  await phone.getByText(/有居民反映一件事/).waitFor()
  for (const truth of ['属实', '不归我们管']) {
    await phone.getByRole('radio', { name: truth, exact: true }).click()
    expect(await measure(phone, ELDER)).toEqual({ small: [], narrow: [], beyond: 0 })
  }
  expect(await axeFaults(phone, { strict: true })).toEqual([])
  const small = await visit(browser, url, { size: { ...PHONE, width: 320 }, elder: true })
  await small.getByText(/有居民反映一件事/).waitFor()
  expect((await measure(small, ELDER)).beyond).toBe(0)
  expect((await byLink(link, 'reply', aReply({ doneBy: inDays(5) }))).ok).toBe(true)
  const page = await visit(browser, url, { elder: true })
  await page.getByText('您的回复，照这样转').waitFor()
  expect(await measure(page, ELDER)).toEqual({ small: [], narrow: [], beyond: 0 })
  expect(await axeFaults(page, { strict: true })).toEqual([])
}, 90_000)

it('has no serious fault that axe finds at the desk or on the resident’s page', async () => {
  const { byLink, detail, referred } = newsroom
  const { caseId, tipId, link } = await referred()
  expect((await byLink(link, 'reply', aReply({ plan: 'done' }))).ok).toBe(true)
  const desk = await openCase(caseId)
  await button(desk, '看过了，原话转给居民').waitFor()
  expect(await axeFaults(desk)).toEqual([])
  expect((await detail('liu', tipId)).followUp?.round).toBe('done')
  const resident = await visit(browser, `${newsroom.cloud.url}/tips/detail?id=${tipId}`, {
    token: newsroom.tokens.liu,
    elder: true,
  })
  await resident.getByRole('radio', { name: '好了', exact: true }).click()
  expect(await measure(resident, ELDER)).toEqual({ small: [], narrow: [], beyond: 0 })
  expect(await axeFaults(resident, { strict: true })).toEqual([])
}, 90_000)
