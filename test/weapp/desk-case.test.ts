import path from 'node:path'
import { type Newsroom, openNewsroom } from '../functions/cases-support'
import { aCase, prove } from '../functions/cases-work-support'
import { cloudWx } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'
import { type Node, textOf } from '../support/weapp-host/tree'

const dist = path.resolve(__dirname, '../../dist/weapp')

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.cloud.stop())

const classed = (host: Host, name: RegExp, words: string): Node => {
  const isIt = (node: Node) => name.test(String(node.attr.class)) && textOf(node).trim() === words
  const [found] = host.all(isIt)
  if (!found) throw new Error(`nothing called ${words}`)
  return found
}
const button = (host: Host, words: string) => classed(host, /\bbtn\b/, words)
const has = (host: Host, words: string) => host.until(() => host.text().includes(words))

it('opens a case from the inbox of the built mini program, gives the verdict and ends it', async () => {
  const { caseId } = await aCase(newsroom)
  await prove(newsroom, 'zhou', caseId)
  const wx = { cloud: cloudWx(newsroom.cloud, 'sample-zhou', new Map(), () => true) }
  const host = new Host(dist, { wx })
  await host.launch('/pages/desk/inbox/index')
  await has(host, '核实中 1')
  await host.tap(host.byText('核实中 1'))
  await has(host, '3 号楼电梯一周停四次')
  await host.tap(host.byText('3 号楼电梯一周停四次'))
  await has(host, '打开事项')
  await host.tap(button(host, '打开事项'))
  await has(host, '谨慎核查')
  await has(host, '支持 2 个来源 · 有编辑部自己的')

  await host.tap(button(host, '定性'))
  await has(host, '给大家看的一句')
  await host.tap(button(host, '定下来'))
  await has(host, '告诉报送人：核实结果，属实')
  await host.tap(button(host, '发'))
  await has(host, '定了属实')
  expect((await newsroom.open('zhou', 'case', caseId)).its).toMatchObject({
    stage: 'verified',
    verdict: 'true',
  })

  await host.tap(button(host, '办结'))
  await has(host, '怎么办结')
  await host.tap(classed(host, /\btag\b/, '办好了'))
  await host.tap(button(host, '办结'))
  await has(host, '告诉报送人：已解决')
  await host.tap(button(host, '发'))
  await has(host, '重开')
  expect((await newsroom.open('zhou', 'case', caseId)).its?.ending).toBe('resolved')
  await host.tap(button(host, '回列表'))
  await has(host, '核实中 0')
  // Leaving ends the polling.
  await host.tap(host.byLabel('回首页'))
})
