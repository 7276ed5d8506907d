import { randomUUID } from 'node:crypto'
import { DAY, dayOf } from '../../core/kit/time'
import { ROUND_AFTER } from '../../core/referrals/follow-up'
import { openPieces, type Pieces, withPhoto } from '../functions/pieces-support'
import { expectOk } from '../support/builders'
import type { Host } from '../support/weapp-host/host'
import { aPhone, gone, has, openOn, press, pressLike, write } from './whole-road-hosts'

const TOLD = '3 号楼 2 单元电梯又停了，老人下不了楼'
const SEEN = '3 号楼 2 单元电梯又停了'
const ANSWER = '门机控制板老化，配件到货当天就换。'
const FACTORS = ['来源可信度', '必要调查', '时限性', '公序良俗', '名誉受损可能', '核实能力']
const MUST = ['照片是现场拍的', '有第二个人这么说', '问过物业，有没有整改安排', '个人信息处理好了']

let newsroom: Pieces
beforeAll(async () => {
  newsroom = await openPieces()
}, 60_000)
afterAll(() => newsroom.cloud.stop())

const [liu, zhou, party] = [aPhone('sample-liu'), aPhone('sample-zhou'), aPhone('somebody-there')]
const on = (phone: typeof liu, url: string) => openOn(newsroom.cloud, phone, url)

/** From the camera to the receipt. */
async function report(): Promise<string> {
  const host = await on(liu, '/pages/report/index')
  await has(host, '拍一张')
  await host.tap(host.byLabel('拍一张'))
  await has(host, '发生了什么')
  const [area] = host.all((node) => node.tag === 'textarea')
  if (!area) throw new Error('no text field')
  await host.input(area, TOLD)
  await host.tap(host.byLabel('我亲眼看到的'))
  await has(host, '梧桐里社区')
  await has(host, '传好了')
  await host.tap(host.byText('交给编辑'))
  await has(host, '就这样交')
  await host.tap(host.byText('就这样交'))
  await has(host, '收到了，谢谢您说一声')
  return /\d{4}-\d{2,}/.exec(host.text())?.[0] ?? ''
}

async function accept(desk: Host): Promise<void> {
  await has(desk, SEEN)
  await desk.tap(desk.byText(SEEN))
  await has(desk, '核实清单')
  for (const [i, label] of MUST.entries()) {
    await desk.tap(desk.byText(label))
    await has(desk, `已做 ${i + 1} 项`)
  }
  await press(desk, '受理')
  await write(desk, '标题', '3 号楼电梯一周停四次')
  await press(desk, '受理')
  await has(desk, '告诉报送人：编辑受理了，开始核实')
  await press(desk, '发')
  await press(desk, '打开事项')
  await has(desk, '谨慎核查')
}

async function evidence(desk: Host, kind: string, how: string, who?: string): Promise<void> {
  await press(desk, '记证据')
  await press(desk, kind)
  if (who) {
    await press(desk, '别的人或单位')
    await write(desk, '谁说的、谁给的', who)
  }
  await write(desk, '怎么知道的', how)
  await press(desk, '记下')
  await gone(desk, '记一条证据')
  await has(desk, how)
}

async function verify(desk: Host): Promise<void> {
  await press(desk, '加一条说法')
  await press(desk, '加上')
  await has(desk, '还没有证据')
  await evidence(desk, '去看过', '下午去看过，电梯停着')
  await evidence(desk, '第二信源', '电话里说停过四次', '楼栋长')
  await has(desk, '支持 2 个来源 · 有编辑部自己的')
  for (const factor of FACTORS) {
    await pressLike(desk, factor)
    await press(desk, '记下')
    await has(desk, '六项')
  }
  await press(desk, '定性')
  await has(desk, '给大家看的一句')
  await press(desk, '定下来')
  await has(desk, '告诉报送人：核实结果，属实')
  await press(desk, '发')
  await has(desk, '定了属实')
}

async function refer(desk: Host, caseId: string): Promise<string> {
  await press(desk, '转交责任方')
  await write(desk, '给责任方看的说明', '电梯一周停了 4 次，有居民被困约 10 分钟。')
  await press(desk, '转交')
  await has(desk, '并告诉 1 位报送人')
  await press(desk, '发')
  await has(desk, '链接还没给到')
  type Desk = { referrals: { links: { url: string }[] }[] }
  const { referrals } = await newsroom.as<Desk>('zhou', ['referrals', 'open'], { caseId })
  const token = referrals[0]?.links[0]?.url.split('/r/')[1] ?? ''
  return `/pages/referrals/reply/index?t=${token}`
}

/** Somebody at the company; the app is closed in between and the draft is still there. */
async function answer(url: string): Promise<void> {
  const first = await on(party, url)
  await has(first, '有居民反映一件事')
  await first.tap(first.byLabel('属实'))
  const [area] = first.all((node) => node.tag === 'textarea')
  if (!area) throw new Error('no text field')
  await first.input(area, ANSWER)
  const [day] = first.all((node) => node.tag === 'picker')
  if (!day) throw new Error('no day to choose')
  await first.fire(day, 'change', { value: dayOf(Date.now() + 12 * DAY) })
  const again = await on(party, url)
  await has(again, '有居民反映一件事')
  expect(again.text()).not.toMatch(/刘桂芳|sample-/)
  await again.tap(again.byText('看一遍再提交'))
  await has(again, '再看一遍，就交了')
  expect(again.text()).toContain(ANSWER)
  await again.tap(again.byText('提交'))
  await has(again, '收到您的回复了')
}

async function sayDone(url: string): Promise<void> {
  const host = await on(party, url)
  await press(host, '办好了，说一声')
  await write(host, '办好了什么', '门机换好了，试了一天')
  await press(host, '办好了')
  await has(host, '您说办好了，我们请居民看看')
}

/** Pieces are written on the web alone: the same calls, without its pages. */
async function publish(caseId: string): Promise<string> {
  const { pieceId } = await newsroom.begin(caseId)
  const { facts } = await newsroom.now('zhou', pieceId)
  const photoId = facts.photos[0]?.photoId ?? ''
  expectOk(await newsroom.save(pieceId, (draft) => withPhoto(draft, photoId)))
  expectOk(await newsroom.step('zhou', 'mask', pieceId, { photoId, boxes: [] }))
  await newsroom.checked(pieceId)
  expectOk(await newsroom.step('zhou', 'submit', pieceId))
  expectOk(await newsroom.step('lin', 'approve', pieceId))
  return pieceId
}

/** One of three big buttons, with a photo (C6). */
async function look(url: string, asks: string, said: string, sends = '告诉编辑'): Promise<void> {
  const host = await on(liu, url)
  await has(host, asks)
  await press(host, said)
  await press(host, '拍一张')
  await has(host, '传好了')
  await press(host, sends)
  await has(host, `您说：${said}`)
}

async function resolve(desk: Host): Promise<void> {
  await press(desk, '办结')
  await has(desk, '怎么办结')
  await press(desk, '已解决')
  await press(desk, '办好了')
  await press(desk, '办结')
  await has(desk, '告诉报送人：已解决')
  await press(desk, '发')
  await has(desk, '重开')
}

it('goes from a phone to the desk, to the party, into print, and back, in the built mini program', async () => {
  const number = await report()
  const desk = await on(zhou, '/pages/desk/inbox/index')
  await accept(desk)
  const caseId = String(desk.top.options && (desk.top.options as { id: string }).id)
  await verify(desk)
  const letter = await refer(desk, caseId)
  await answer(letter)

  // The platform knows who wrote it and passed it: residents read it at once.
  const mine = await on(liu, '/pages/tips/mine/index')
  await has(mine, number)
  await mine.tap(mine.byText('3 号楼电梯一周停四次'))
  await has(mine, ANSWER)
  await has(mine, '答应')
  const tip = `/pages/tips/detail/index?id=${(mine.top.options as { id: string }).id}`

  const pieceId = await publish(caseId)
  const reader = await on(aPhone('a-passer-by'), `/pages/pieces/piece/index?id=${pieceId}`)
  await has(reader, ANSWER)
  const told = await on(liu, tip)
  await has(told, '写成报道了')
  await told.tap(told.byLabel('看报道'))
  await has(told, ANSWER)

  await sayDone(letter)
  await look(tip, '说是办好了，请您看看', '好了')
  await has(desk, '好了')
  await resolve(desk)
  const closed = await on(liu, tip)
  await has(closed, '结果：已解决')

  const data = { verb: 'tick', input: {}, key: randomUUID() }
  const at = Date.now() + ROUND_AFTER.week + 1000
  await newsroom.cloud.callFunction('referrals', { ...data, at }, 'sample-zhou', 'local_seed')
  await look(tip, '过了一周，现在好了吗', '没有', '请编辑再办')
  await press(desk, '定一下要不要再办')
  await write(desk, '说明，居民看得到；再办时责任方也看得到', '我们再去看一次')
  await press(desk, '再办')
  await has(desk, '重新核实')
  const reopened = await on(liu, tip)
  await has(reopened, '编辑说：我们再去看一次')
  // Leaving ends the polling.
  await press(desk, '回列表')
  await desk.tap(desk.byLabel('回首页'))
}, 120_000)

it('says in a sentence that a link is none', async () => {
  const host = await on(party, `/pages/referrals/reply/index?t=${'0'.repeat(32)}`)
  await has(host, '这个链接用不了了')
})
