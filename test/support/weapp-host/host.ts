import path from 'node:path'
import { type Definition, Program } from './program'
import { copy, findAll, type Instance, type Node, nameOf, outline, setPath, textOf } from './tree'
import { asyncApi, basicWx, type Storage } from './wx'

type Query = Record<string, string>
type Page = Instance & { route: string }

export interface HostOptions {
  /** Added to `wx`: the cloud, the camera, whatever the test lets the phone have. */
  wx?: Record<string, unknown>
  storage?: Storage
}

const QUIET = 30
const DEEPEST_STACK = 10
const NOT_BUBBLING = /^(input|change|blur|focus|confirm|scroll|load|error|submit)$/

/**
 * A phone without a screen that runs a built mini program: WeChat's own template compiler, the
 * built scripts in a bare realm, and a `wx` the test completes. No layout and no styles, so a
 * pass is no proof on a device.
 */
export class Host {
  readonly stack: Page[] = []
  /** Every setData with its size in bytes: the budget of DESIGN §10. */
  readonly setDataLog: { page: string; bytes: number; keys: string[] }[] = []
  /** What the program printed: level, then words. */
  readonly logs: unknown[][] = []
  readonly storage: Storage
  readonly #program: Program
  #launch: object = {}

  constructor(dist: string, { wx = {}, storage = new Map() }: HostOptions = {}) {
    this.storage = storage
    const all = { ...basicWx(storage, () => this.#launch), ...this.#navigation(), ...wx }
    this.#program = new Program(path.resolve(dist), {
      wx: all,
      log: (level, words) => this.logs.push([level, ...words.map(plain)]),
      stack: () => [...this.stack],
    })
  }

  /** Starts the app on a page, as a tap on its icon or a scanned code does. */
  async launch(url: string): Promise<void> {
    const { page, query } = this.#parse(url)
    this.#launch = { path: page, query, scene: 1001, referrerInfo: {} }
    this.#program.start()
    this.#call(this.#program.app, 'onLaunch', this.#launch)
    this.#call(this.#program.app, 'onShow', this.#launch)
    this.#open(page, query)
    await this.settle()
  }

  get top(): Page {
    const top = this.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  /** What the top page shows now. */
  tree(): Node {
    const root: Node = { tag: 'page', attr: {}, children: [], parent: undefined, owner: this.top }
    root.children = this.#program.build(this.top.route, this.top.data, this.top, root)
    return root
  }

  text(): string {
    return textOf(this.tree())
  }

  /** The innermost node whose words contain this; the last such one. */
  byText(words: string): Node {
    return this.#one(`text “${words}”`, (node) => textOf(node).includes(words), -1)
  }

  /** The first node whose accessible name contains this. */
  byLabel(label: string): Node {
    return this.#one(`label “${label}”`, (node) => nameOf(node).includes(label), 0)
  }

  all(passes: (node: Node) => boolean): Node[] {
    return findAll(this.tree(), passes)
  }

  tap(node: Node): Promise<void> {
    return this.fire(node, 'tap', { x: 1, y: 1 })
  }

  input(node: Node, value: string): Promise<void> {
    return this.fire(node, 'input', { value, cursor: value.length })
  }

  async fire(node: Node, type: string, detail: object): Promise<void> {
    this.#fire(node, type, detail)
    await this.settle()
  }

  /** Until no setData came for 30 ms. */
  async settle(): Promise<void> {
    for (let seen = -1; seen !== this.setDataLog.length; ) {
      seen = this.setDataLog.length
      await new Promise((resolve) => setTimeout(resolve, QUIET))
    }
  }

  /** Until the condition holds; fails with what the page shows after `patience` ms. */
  async until(holds: () => boolean, patience = 15_000): Promise<void> {
    const deadline = Date.now() + patience
    while (!holds()) {
      if (Date.now() > deadline) throw new Error(`waited in vain on ${this.#where()}`)
      await this.settle()
    }
  }

  #where(): string {
    return `${this.top.route}:\n${outline(this.tree())}\n${JSON.stringify(this.logs.slice(-5))}`
  }

  #one(what: string, passes: (node: Node) => boolean, which: 0 | -1): Node {
    const found = this.all(passes).at(which)
    if (!found) throw new Error(`no node with ${what} on ${this.#where()}`)
    return found
  }

  #navigation(): Record<string, unknown> {
    const go = (name: string, move: (page: string, query: Query) => void) =>
      asyncApi(name, ({ url }) => {
        const { page, query } = this.#parse(String(url))
        const toTab = this.#program.tabs.includes(page)
        if (!this.#program.pages.includes(page)) throw { errMsg: `page "${page}" is not found` }
        if (toTab && /^(navigateTo|redirectTo)$/.test(name))
          throw { errMsg: 'can not open a tabbar page' }
        move(page, query)
      })
    const pop = () => this.#call(this.stack.pop(), 'onUnload')
    const clear = () => {
      while (this.stack.length > 0) pop()
    }
    return {
      navigateTo: go('navigateTo', (page, query) => {
        if (this.stack.length >= DEEPEST_STACK) throw { errMsg: 'webview count limit exceed' }
        this.#call(this.top, 'onHide')
        this.#open(page, query)
      }),
      redirectTo: go('redirectTo', (page, query) => {
        pop()
        this.#open(page, query)
      }),
      switchTab: go('switchTab', (page) => {
        clear()
        this.#open(page, {})
      }),
      reLaunch: go('reLaunch', (page, query) => {
        clear()
        this.#open(page, query)
      }),
      navigateBack: asyncApi('navigateBack', ({ delta = 1 }) => {
        for (let i = 0; i < Number(delta) && this.stack.length > 1; i += 1) pop()
        this.#call(this.top, 'onShow')
      }),
    }
  }

  #parse(url: string): { page: string; query: Query } {
    const [at = '', search = ''] = url.split('?')
    const here = path.posix.dirname(this.stack.at(-1)?.route ?? '')
    const page = at.startsWith('/') ? at.slice(1) : path.posix.join(here, at)
    const pairs = search.split('&').filter(Boolean)
    return {
      page,
      query: Object.fromEntries(
        pairs.map((pair) => [pair.split('=')[0], pair.split('=')[1] ?? '']),
      ),
    }
  }

  #call(on: Definition | Instance | undefined, hook: string, ...args: unknown[]): void {
    const method = (on as Record<string, unknown> | undefined)?.[hook]
    if (typeof method === 'function') method.apply(on, args)
  }

  #open(page: string, query: Query): void {
    const definition = this.#program.load(page)
    const instance: Page = Object.assign(
      Object.create(null),
      definition,
      definition.methods ?? {},
      {
        data: copy(definition.data ?? {}),
        route: page,
        __route__: page,
        is: page,
        options: query,
        selectComponent: () => null,
        selectAllComponents: () => [],
        getOpenerEventChannel: () => ({ emit: () => undefined, on: () => undefined }),
        getTabBar: () => null,
      },
    )
    instance.setData = (changes: Record<string, unknown>, done?: () => void) => {
      const plain = copy(changes)
      const bytes = Buffer.byteLength(JSON.stringify(plain))
      this.setDataLog.push({ page, bytes, keys: Object.keys(plain) })
      for (const [key, value] of Object.entries(plain)) setPath(instance.data, key, value)
      if (done) setTimeout(() => done.call(instance), 0)
    }
    this.stack.push(instance)
    this.#call(instance, 'onLoad', { ...query })
    this.#call(instance, 'onShow')
    setTimeout(() => this.#call(instance, 'onReady'), 0)
  }

  #fire(node: Node, type: string, detail: object): void {
    const element = ({ attr }: Node) => ({
      id: String(attr.id ?? ''),
      dataset: {},
      offsetLeft: 0,
      offsetTop: 0,
    })
    const [target, timeStamp] = [element(node), Date.now()]
    let heard = false
    for (let at: Node | undefined = node; at; at = at.parent) {
      const caught = at.attr[`catch${type}`] ?? at.attr[`catch:${type}`]
      const handler = caught ?? at.attr[`bind${type}`] ?? at.attr[`bind:${type}`]
      if (handler) {
        heard = true
        const touch = { mark: {}, touches: [], changedTouches: [] }
        const event = { type, timeStamp, target, currentTarget: element(at), detail, ...touch }
        this.#call(at.owner, String(handler), event)
      }
      if (caught !== undefined || NOT_BUBBLING.test(type)) break
    }
    if (!heard) throw new Error(`nothing listens to ${type}:\n${outline(node)}`)
  }
}

/** Errors of the other realm as words, so that a failing test can show them. */
const plain = (word: unknown): unknown =>
  word !== null && typeof word === 'object' && 'message' in word ? String(word.message) : word
