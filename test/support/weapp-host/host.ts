import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { compileWxml } from './compile-wxml'
import { copy, findAll, type Instance, type Node, outline, setPath, textOf } from './tree'
import { asyncApi, basicWx, type Storage } from './wx'

type Definition = Record<string, unknown> & { data?: object; methods?: object; properties?: object }
interface Raw {
  tag: string
  attr?: Record<string, unknown>
  children: (Raw | string | number)[]
}
type Render = (data: unknown, env: object, extra: object) => Raw
type Query = Record<string, string>

export interface HostOptions {
  /** Added to `wx`: the cloud, the camera, whatever the test lets the phone have. */
  wx?: Record<string, unknown>
  storage?: Storage
}

const QUIET = 30
const NOT_BUBBLING = /^(input|change|blur|focus|confirm|scroll|load|error|submit)$/

/**
 * A phone without a screen that runs a built mini program: WeChat's own template compiler, the
 * built scripts in a realm without DOM and without `eval`, and a `wx` the test completes.
 * No layout and no styles: a pass here is no proof on a device (platform/toolchain §4).
 */
export class Host {
  readonly stack: (Instance & { route: string })[] = []
  /** Every setData with its size in bytes: the budget of DESIGN §10. */
  readonly setDataLog: { page: string; bytes: number; keys: string[] }[] = []
  /** What the program printed and what went wrong in it. */
  readonly logs: unknown[][] = []
  readonly storage: Storage
  readonly #dist: string
  readonly #pages: string[]
  readonly #tabs: string[]
  readonly #context: vm.Context
  readonly #render: (file: string) => Render
  readonly #intoRealm: (json: string) => unknown
  readonly #definitions = new Map<string, Definition>()
  readonly #modules = new Map<string, { exports: unknown }>()
  #app: Definition = {}
  #loading = ''
  #launch: object = {}

  constructor(dist: string, { wx = {}, storage = new Map() }: HostOptions = {}) {
    this.#dist = path.resolve(dist)
    this.storage = storage
    const app = this.#json('app.json') as {
      pages: string[]
      subPackages?: { root: string; pages: string[] }[]
      tabBar?: { list: { pagePath: string }[] }
    }
    const packages = app.subPackages ?? []
    this.#pages = [
      ...app.pages,
      ...packages.flatMap((s) => s.pages.map((p) => path.posix.join(s.root, p))),
    ]
    this.#tabs = (app.tabBar?.list ?? []).map((t) => t.pagePath)
    const all = { ...basicWx(storage, () => this.#launch), ...this.#navigation(), ...wx }
    this.#context = this.#realm(all)
    const run = (code: string) => vm.runInContext(code, this.#context)
    this.#intoRealm = run('(s) => JSON.parse(s)')
    this.#render = run(`(function(){var window={};${compileWxml(this.#dist)};return $gwx})()`)
  }

  /** Starts the app on a page, as a tap on its icon or a scanned code does. */
  async launch(url: string): Promise<void> {
    const { page, query } = this.#parse(url)
    this.#launch = { path: page, query, scene: 1001, referrerInfo: {} }
    this.#require('', 'app.js')
    this.#call(this.#app, 'onLaunch', this.#launch)
    this.#call(this.#app, 'onShow', this.#launch)
    this.#open(page, query)
    await this.settle()
  }

  get top(): Instance & { route: string } {
    const top = this.stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  /** What the top page shows now. */
  tree(): Node {
    const root: Node = { tag: 'page', attr: {}, children: [], parent: undefined, owner: this.top }
    root.children = this.#build(this.top.route, this.top.data, this.top, root)
    return root
  }

  text(): string {
    return textOf(this.tree())
  }

  /** The innermost node whose words contain this. */
  byText(words: string): Node {
    return this.#one(`text “${words}”`, (node) => textOf(node).includes(words), -1)
  }

  /** The first node with this accessible name. */
  byLabel(label: string): Node {
    return this.#one(`aria-label “${label}”`, (node) => node.attr['aria-label'] === label, 0)
  }

  all(passes: (node: Node) => boolean): Node[] {
    return findAll(this.tree(), passes)
  }

  async tap(node: Node): Promise<void> {
    this.#fire(node, 'tap', { x: 1, y: 1 })
    await this.settle()
  }

  async input(node: Node, value: string): Promise<void> {
    this.#fire(node, 'input', { value, cursor: value.length })
    await this.settle()
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
      if (Date.now() > deadline)
        throw new Error(
          `waited in vain on ${this.top.route}:\n${outline(this.tree())}\n${JSON.stringify(this.logs.slice(-5))}`,
        )
      await this.settle()
    }
  }

  #one(what: string, passes: (node: Node) => boolean, which: 0 | -1): Node {
    const found = this.all(passes).at(which)
    if (!found)
      throw new Error(`no node with ${what} on ${this.top.route}:\n${outline(this.tree())}`)
    return found
  }

  #json(file: string): Record<string, unknown> {
    return JSON.parse(readFileSync(path.join(this.#dist, file), 'utf8'))
  }

  #realm(wx: Record<string, unknown>): vm.Context {
    const print =
      (level: string) =>
      (...words: unknown[]) =>
        void this.logs.push([level, ...words])
    const console = Object.fromEntries(
      ['log', 'info', 'warn', 'error', 'debug'].map((l) => [l, print(l)]),
    )
    const keep = (definition: Definition) => void this.#definitions.set(this.#loading, definition)
    const globals = {
      wx,
      console,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      App: (definition: Definition) => {
        this.#app = definition
      },
      Page: keep,
      Component: keep,
      Behavior: (definition: Definition) => definition,
      getApp: () => this.#app,
      getCurrentPages: () => [...this.stack],
      __wxConfig: { pages: this.#pages },
    }
    return vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } })
  }

  #navigation(): Record<string, unknown> {
    const go = (name: string, move: (page: string, query: Query) => void) =>
      asyncApi(name, ({ url }) => {
        const { page, query } = this.#parse(String(url))
        if (!this.#pages.includes(page)) throw { errMsg: `page "${page}" is not found` }
        if (name !== 'switchTab' && name !== 'reLaunch' && this.#tabs.includes(page))
          throw { errMsg: `can not ${name} a tabbar page` }
        move(page, query)
      })
    const pop = () => this.#call(this.stack.pop(), 'onUnload')
    return {
      navigateTo: go('navigateTo', (page, query) => {
        if (this.stack.length >= 10) throw { errMsg: 'webview count limit exceed' }
        this.#call(this.top, 'onHide')
        this.#open(page, query)
      }),
      redirectTo: go('redirectTo', (page, query) => {
        pop()
        this.#open(page, query)
      }),
      switchTab: go('switchTab', (page) => {
        while (this.stack.length > 0) pop()
        this.#open(page, {})
      }),
      reLaunch: go('reLaunch', (page, query) => {
        while (this.stack.length > 0) pop()
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
    const page = at.startsWith('/')
      ? at.slice(1)
      : path.posix.join(path.posix.dirname(this.stack.at(-1)?.route ?? ''), at)
    const pairs = search
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('='))
    return { page, query: Object.fromEntries(pairs.map(([key, value = '']) => [key, value])) }
  }

  #call(on: Definition | Instance | undefined, hook: string, ...args: unknown[]): void {
    const method = (on as Record<string, unknown> | undefined)?.[hook]
    if (typeof method === 'function') method.apply(on, args)
  }

  #require(from: string, id: string): unknown {
    const joined = path.posix.normalize(path.posix.join(path.posix.dirname(from), id))
    const file = joined.endsWith('.js') ? joined : `${joined}.js`
    const known = this.#modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.#modules.set(file, module)
    const source = readFileSync(path.join(this.#dist, file), 'utf8')
    const body = vm.runInContext(`(function(require,module,exports){${source}\n})`, this.#context, {
      filename: file,
    })
    body((next: string) => this.#require(file, next), module, module.exports)
    return module.exports
  }

  #load(file: string): Definition {
    for (const used of Object.values(this.#uses(file)))
      if (!this.#definitions.has(used)) this.#load(used)
    if (!this.#definitions.has(file)) {
      this.#loading = file
      this.#require('', `${file}.js`)
    }
    const definition = this.#definitions.get(file)
    if (!definition) throw new Error(`${file}.js called neither Page nor Component`)
    return definition
  }

  /** Custom components a template uses, by tag. */
  #uses(file: string): Record<string, string> {
    if (!existsSync(path.join(this.#dist, `${file}.json`))) return {}
    const used = (this.#json(`${file}.json`).usingComponents ?? {}) as Record<string, string>
    const absolute = (at: string) =>
      at.startsWith('/') ? at.slice(1) : path.posix.join(path.posix.dirname(file), at)
    return Object.fromEntries(Object.entries(used).map(([tag, at]) => [tag, absolute(at)]))
  }

  #open(page: string, query: Query): void {
    const definition = this.#load(page)
    const instance: Instance & { route: string } = Object.assign(
      Object.create(null),
      definition,
      definition.methods ?? {},
      {
        data: copy(definition.data ?? {}),
        route: page,
        __route__: page,
        is: page,
        options: query,
        createSelectorQuery: () => selectorOf(this.#context),
        selectComponent: () => null,
        selectAllComponents: () => [],
        getOpenerEventChannel: () => ({ emit: () => undefined, on: () => undefined }),
        getTabBar: () => null,
      },
    )
    instance.setData = (changes: Record<string, unknown>, done?: () => void) => {
      const plain = copy(changes)
      this.setDataLog.push({
        page,
        bytes: Buffer.byteLength(JSON.stringify(plain)),
        keys: Object.keys(plain),
      })
      for (const [key, value] of Object.entries(plain)) setPath(instance.data, key, value)
      if (done) setTimeout(() => done.call(instance), 0)
    }
    this.stack.push(instance)
    this.#call(instance, 'onLoad', { ...query })
    this.#call(instance, 'onShow')
    setTimeout(() => this.#call(instance, 'onReady'), 0)
  }

  #build(file: string, data: unknown, owner: Instance, parent: Node): (Node | string)[] {
    const raw = this.#render(`${file}.wxml`)(this.#intoRealm(JSON.stringify(data)), {}, {})
    const uses = this.#uses(file)
    const convert = (one: Raw | string | number, above: Node): (Node | string)[] => {
      if (typeof one === 'string' || typeof one === 'number') return [String(one)]
      if (one.tag === 'virtual') return one.children.flatMap((child) => convert(child, above))
      const node: Node = {
        tag: one.tag.replace(/^wx-/, ''),
        attr: one.attr ?? {},
        children: [],
        parent: above,
        owner,
      }
      const component = uses[node.tag]
      node.children = component
        ? this.#component(component, node)
        : one.children.flatMap((child) => convert(child, node))
      return [node]
    }
    return raw.children.flatMap((child) => convert(child, parent))
  }

  #component(file: string, node: Node): (Node | string)[] {
    const definition = this.#load(file)
    const names = Object.keys(definition.properties ?? {})
    const given = Object.fromEntries(
      names.filter((n) => n in node.attr).map((n) => [n, node.attr[n]]),
    )
    const data = { ...(definition.data ?? {}), ...given }
    const instance: Instance = Object.assign(Object.create(null), definition.methods, {
      data,
      properties: given,
      is: file,
    })
    return this.#build(file, data, instance, node)
  }

  #fire(node: Node, type: string, detail: object): void {
    const element = ({ attr }: Node) => ({
      id: String(attr.id ?? ''),
      dataset: {},
      offsetLeft: 0,
      offsetTop: 0,
    })
    let heard = false
    for (let at: Node | undefined = node; at; at = at.parent) {
      const caught = at.attr[`catch${type}`] ?? at.attr[`catch:${type}`]
      const handler = caught ?? at.attr[`bind${type}`] ?? at.attr[`bind:${type}`]
      if (handler) {
        heard = true
        const event = {
          type,
          timeStamp: Date.now(),
          target: element(node),
          currentTarget: element(at),
          detail,
          mark: {},
          touches: [],
          changedTouches: [],
        }
        this.#call(at.owner, String(handler), event)
      }
      if (caught !== undefined || NOT_BUBBLING.test(type)) break
    }
    if (!heard) throw new Error(`nothing listens to ${type}:\n${outline(node)}`)
  }
}

const selectorOf = (context: vm.Context): unknown =>
  (context.wx as { createSelectorQuery: () => unknown }).createSelectorQuery()
