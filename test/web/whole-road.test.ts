import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { CHOSEN_TYPES } from '../../core/newsroom/channel'
import { ROUND_AFTER } from '../../core/referrals/follow-up'
import { aReply, openReferrals, type Referrals, tokenIn } from '../functions/referrals-support'
import { DESK, openBrowser, PHONE, visit } from '../support/browser'
import { expectOk } from '../support/builders'
import { axeFaults } from '../support/measure'
import { expectNoLeak, surfacesOf } from '../support/planted'
import {
  accept,
  body,
  handIn,
  pressLast,
  refer,
  resolve,
  saved,
  verify,
  writePiece,
} from './whole-road-desk'
import {
  ANSWER,
  answerLetter,
  button,
  choosePicture,
  look,
  report,
  SEEN,
  sayDone,
  TOLD,
} from './whole-road-phone'

const PARTY = '梧桐里物业服务中心'
const LIU = { name: '刘桂芳', phone: '13812340417', openid: 'sample-liu' }

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

const as = (who: 'zhou' | 'lin' | 'liu', path: string, size = PHONE) =>
  visit(browser, newsroom.cloud.url + path, { token: newsroom.tokens[who], size })

interface HookMessage {
  headers: Record<string, string>
  body: { type: string; data: Record<string, unknown> }
}

async function listen(): Promise<void> {
  const { cloud, tokens } = newsroom
  const url = `${cloud.url}/local/hooks/webhook`
  const channel = { kind: 'webhook', name: '采编系统', url, quiet: false, types: CHOSEN_TYPES }
  expectOk(await cloud.call('newsroom', 'saveChannel', channel, { token: tokens.chen }))
}

async function heard(): Promise<HookMessage[]> {
  await newsroom.cloud.runTimer('newsroom')
  return (await (await fetch(`${newsroom.cloud.url}/local/hooks`)).json()) as HookMessage[]
}

/** The platform pushes what it found in a photo a moment later. */
async function photoChecked(pieceId: string): Promise<void> {
  type Desk = { facts: { photos: { safety: string }[] } }
  const { facts } = await newsroom.as<Desk>('zhou', 'pieces', 'deskOpen', { pieceId })
  if (facts.photos.some(({ safety }) => safety === 'pending')) await photoChecked(pieceId)
}

const letterOf = async (caseId: string) =>
  `${newsroom.cloud.url}/r/${tokenIn(await newsroom.desk(caseId))}`

/** The clock of the newsroom, so many ms after the case was closed. */
async function waits(after: number): Promise<void> {
  const data = { verb: 'tick', input: {}, key: randomUUID(), at: Date.now() + after + 1000 }
  await newsroom.cloud.callFunction('referrals', data, 'sample-zhou', 'local_seed')
}

/** Handed in, approved by another, opened by a passer-by, corrected, and the reader told of it. */
async function publish(desk: Page, pieceId: string): Promise<void> {
  await photoChecked(pieceId)
  await handIn(desk)
  expect(await axeFaults(desk)).toEqual([])
  const other = await as('lin', `/desk/pieces?id=${pieceId}`, DESK)
  await pressLast(other, '批准，发布')
  await other.getByText('第 1 版在读者手里').waitFor()

  const reader = await visit(browser, `${newsroom.cloud.url}/pieces/piece?id=${pieceId}`)
  await reader.getByText(ANSWER).waitFor()
  await reader.getByText('1 人看过').waitFor()
  expect(await reader.getByText(/拍摄于 \d+月\d+日 \d\d:\d\d，梧桐里/).count()).toBe(1)

  await desk.reload()
  await body(desk).fill('电梯一周停了三次，老人不便。')
  await desk.getByLabel('更正说明').fill('停的是三次，先前写成四次')
  await saved(desk)
  await handIn(desk)
  await other.reload()
  await pressLast(other, '批准，发布新的一版')
  await other.getByText('第 2 版在读者手里').waitFor()
  await other.context().close()

  await reader.goto(`${newsroom.cloud.url}/pieces`)
  await reader.getByText('停的是三次，先前写成四次').waitFor()
  await reader.getByText('知道了').click()
  await reader.getByText('您看过的').waitFor({ state: 'detached' })
  await reader.goto(`${newsroom.cloud.url}/pieces/piece?id=${pieceId}`)
  await reader.getByText('停的是三次，先前写成四次').waitFor()
  await reader.context().close()
}

/** The informant says 没有: the editor agrees, and it goes to the party once more. */
async function reopen(resident: Page, desk: Page): Promise<void> {
  await look(resident, '说是办好了，请您看看', '没有')
  await resident.getByRole('textbox', { name: /哪儿还不行/ }).fill('昨晚又停了一次')
  await button(resident, '请编辑再办').click()
  await resident.getByText('您说：没有').waitFor()

  await desk.reload()
  await desk.getByText('“昨晚又停了一次”').waitFor()
  await button(desk, '定一下要不要再办').click()
  await desk.getByRole('textbox', { name: /说明，居民看得到/ }).fill('昨晚又停了一次，请再看看门机')
  await desk.getByRole('button', { name: '再办', exact: true }).click()
  await desk.getByText('链接还没给到').waitFor()

  await resident.reload()
  await resident
    .getByText(new RegExp(`已转给${PARTY}`))
    .first()
    .waitFor()
  await resident.getByText('编辑说：昨晚又停了一次，请再看看门机').waitFor()
}

it('goes from a phone to the newsroom, to the party, into print, and back to who told of it', async () => {
  const { as: call, byLink, desk: referralsOf } = newsroom
  await listen()
  const desk = await as('zhou', '/desk/inbox', DESK)
  await desk.getByText('待分拣').first().waitFor()
  const phone = await as('liu', '/report')
  const number = await report(phone)
  expect(number).toMatch(/^\d{4}-\d{2,}$/)
  await desk.getByText(SEEN).first().waitFor({ timeout: 5000 })
  expect((await heard()).map(({ body: { type, data } }) => [type, data.number])).toEqual([
    ['tip.received', number],
  ])

  await accept(desk, SEEN)
  const caseUrl = desk.url()
  const caseId = new URL(caseUrl).searchParams.get('id') ?? ''
  await verify(desk)
  await refer(desk)
  const link = await letterOf(caseId)
  await answerLetter(browser, link)

  type Mine = { tips: { tipId: string }[] }
  const { tips } = await call<Mine>('liu', 'tips', 'listMine', { filter: 'all' })
  expect(tips).toHaveLength(1)
  const resident = await as('liu', `/tips/detail?id=${tips[0]?.tipId}`)
  await resident
    .getByText(/答应.*办好/)
    .first()
    .waitFor()
  expect(await resident.getByText(ANSWER).count()).toBe(0)
  await desk.reload()
  await button(desk, '看过了，原话转给居民').click()
  await button(desk, '对方说办好了').waitFor()
  await resident.reload()
  await resident.getByText('责任方怎么说').waitFor()
  await resident.getByText(ANSWER).waitFor()
  await resident.getByText('原话转述，编辑没有改动').waitFor()

  const pieceId = await writePiece(desk, PARTY)
  await publish(desk, pieceId)
  await resident.reload()
  await resident.getByText('写成报道了').first().waitFor()

  await sayDone(browser, link)
  await desk.goto(caseUrl)
  await reopen(resident, desk)
  const again = tokenIn(await referralsOf(caseId))
  expectOk(await byLink(again, 'reply', aReply({ plan: 'done' })))
  await look(resident, '说是办好了，请您看看', '好了')
  await choosePicture(resident, '拍一张')
  await button(resident, '告诉编辑').click()
  await resident.getByText('您说：好了').waitFor()

  await desk.reload()
  await resolve(desk)
  await resident.reload()
  await resident.getByText('结果：已解决').waitFor()
  await resident.getByText(/^已解决（.*办好了/).waitFor()
  await waits(ROUND_AFTER.week)
  await look(resident, '过了一周，现在好了吗', '好了一些')
  await button(resident, '告诉编辑').click()
  await resident.getByText('您说：好了一些').waitFor()
  await waits(ROUND_AFTER.month)
  await look(resident, '过了四周，现在还好吗', '好了')
  await button(resident, '告诉编辑').click()
  await resident.getByText('您说：好了', { exact: true }).waitFor()
  await desk.reload()
  await desk.getByText('28 天回访').first().waitFor()

  const told = (await heard()).map(({ body: { type } }) => type)
  expect(told.sort()).toEqual(
    [
      ...['tip.received', 'tip.accepted', 'case.verified', 'referral.sent', 'referral.replied'],
      ...['piece.published', 'piece.corrected', 'followup.reopened', 'referral.sent'],
      ...['referral.replied', 'case.closed'],
    ].sort(),
  )
  expectNoLeak(await surfacesOf(newsroom.cloud), { ...LIU, more: [TOLD, ANSWER, caseId, pieceId] })
}, 240_000)
