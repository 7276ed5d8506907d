import path from 'node:path'
import { aPicture } from '../support/builders'
import type { LocalCloud } from '../support/local-cloud'
import { cameraWx, cloudWx, type PhoneFiles } from '../support/weapp-host/cloud-wx'
import { Host } from '../support/weapp-host/host'
import { labelOf, type Node, nameOf, textOf } from '../support/weapp-host/tree'
import type { Storage } from '../support/weapp-host/wx'

const dist = path.resolve(__dirname, '../../dist/weapp')

/** One person's phone; what it keeps survives a closed app. */
export interface Phone {
  openid: string
  files: PhoneFiles
  storage: Storage
}

export const aPhone = (openid: string): Phone => ({
  ...{ openid, files: new Map(), storage: new Map() },
})

/** The built mini program on somebody's phone. */
export async function openOn(cloud: LocalCloud, phone: Phone, url: string): Promise<Host> {
  const { openid, files, storage } = phone
  const pictures = [await aPicture(800, 600)]
  const wx = { cloud: cloudWx(cloud, openid, files), ...cameraWx(files, pictures) }
  const host = new Host(dist, { wx, storage })
  await host.launch(url)
  return host
}

export const has = (host: Host, words: string) => host.until(() => host.text().includes(words))
export const gone = (host: Host, words: string) => host.until(() => !host.text().includes(words))

function only(host: Host, what: string, passes: (node: Node) => boolean): Node {
  const found = host.all(passes).at(-1)
  if (!found) throw new Error(`nothing called ${what} in ${host.text()}`)
  return found
}

const canPress = ({ attr }: Node) =>
  attr.ariaRole !== undefined && String(attr.ariaDisabled) !== 'true'
const isCalled = (words: string) => (node: Node) => canPress(node) && nameOf(node).trim() === words

/** Presses what a screen reader calls just so, once it can be pressed. */
export async function press(host: Host, words: string): Promise<void> {
  await host.until(() => host.all(isCalled(words)).length > 0)
  await host.tap(only(host, words, isCalled(words)))
}

/** Presses the first thing whose words hold these. */
export async function pressLike(host: Host, words: string): Promise<void> {
  const isLike = (node: Node) => canPress(node) && textOf(node).includes(words)
  await host.until(() => host.all(isLike).length > 0)
  await host.tap(only(host, words, isLike))
}

/** Writes into the field of this name. */
export async function write(host: Host, name: string, words: string): Promise<void> {
  const isField = (node: Node) => /^(input|textarea)$/.test(node.tag) && labelOf(node) === name
  await host.until(() => host.all(isField).length > 0)
  await host.input(only(host, name, isField), words)
}
