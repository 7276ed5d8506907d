import path from 'node:path'
import { type Newsroom, openNewsroom } from '../functions/cases-support'
import { cloudWx } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'
import { type Node, textOf } from '../support/weapp-host/tree'

const dist = path.resolve(__dirname, '../../dist/weapp')

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.cloud.stop())

/** The built mini program on somebody's phone, at the desk. */
async function atDesk(who: string): Promise<Host> {
  const wx = { cloud: cloudWx(newsroom.cloud, `sample-${who}`, new Map(), () => true) }
  const host = new Host(dist, { wx })
  await host.launch('/pages/desk/inbox/index')
  return host
}

/** The button with just these words on it. */
function button(host: Host, words: string): Node {
  const isIt = (node: Node) =>
    /\bbtn\b/.test(String(node.attr.class)) && textOf(node).trim() === words
  const [found] = host.all(isIt)
  if (!found) throw new Error(`no button ${words}`)
  return found
}

it('goes from the list to a tip, accepts it in an editor’s words, and back to the list', async () => {
  const tipId = await newsroom.tip('liu', { text: '张阿姨家门口的井盖松了' })
  const host = await atDesk('zhou')
  await host.until(() => host.text().includes('张阿姨家门口的井盖松了'))
  expect(host.text()).not.toContain('核实清单')

  await host.tap(host.byText('张阿姨家门口的井盖松了'))
  await host.until(() => host.text().includes('核实清单'))
  await host.tap(button(host, '受理'))
  await host.until(() => host.text().includes('给邻居看的说明'))
  const [title] = host.all((node) => node.tag === 'input')
  if (!title) throw new Error('no title field')
  await host.input(title, '梧桐里井盖松动')
  await host.tap(button(host, '受理'))
  await host.until(() => host.text().includes('告诉报送人：编辑受理了，开始核实'))
  await host.tap(button(host, '发'))
  await host.until(() => host.text().includes('受理了'))
  await host.until(() => host.text().includes('梧桐里井盖松动'))
  const { row } = await newsroom.open('zhou', 'tip', tipId)
  expect(row).toMatchObject({ kind: 'case', title: '梧桐里井盖松动' })

  await host.tap(button(host, '回列表'))
  await host.until(() => host.text().includes('都分完了'))
  // Leaving ends the polling.
  await host.tap(host.byLabel('回首页'))
})

it('tells a resident that this is not their place', async () => {
  const host = await atDesk('li')
  await host.until(() => host.text().includes('您的身份还不能进'))
  await host.tap(host.byLabel('回首页'))
})
