import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { compileWxml } from './compile-wxml'
import type { Instance, Node } from './tree'

export type Definition = Record<string, unknown> & {
  data?: object
  methods?: object
  properties?: object
}

interface Raw {
  tag: string
  attr?: Record<string, unknown>
  children: (Raw | string | number)[]
}
type Render = (data: unknown, env: object, extra: object) => Raw

interface Manifest {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

/** What the realm hands to the host: the log and the page stack it shows to scripts. */
interface Surroundings {
  wx: Record<string, unknown>
  log: (level: string, words: unknown[]) => void
  stack: () => unknown[]
}

/**
 * The built scripts and templates of a mini program in a realm of their own: no DOM, no process,
 * no code from strings, as on a phone.
 */
export class Program {
  readonly pages: string[]
  readonly tabs: string[]
  app: Definition = {}
  readonly #dist: string
  readonly #context: vm.Context
  readonly #gwx: (file: string) => Render
  readonly #intoRealm: (json: string) => unknown
  readonly #definitions = new Map<string, Definition>()
  readonly #modules = new Map<string, { exports: unknown }>()
  #loading = ''

  constructor(dist: string, around: Surroundings) {
    this.#dist = dist
    const { pages, subPackages = [], tabBar } = this.#json('app.json') as unknown as Manifest
    const inPackages = subPackages.flatMap((s) => s.pages.map((p) => path.posix.join(s.root, p)))
    this.pages = [...pages, ...inPackages]
    this.tabs = (tabBar?.list ?? []).map((t) => t.pagePath)
    this.#context = this.#realm(around)
    this.#intoRealm = vm.runInContext('(s) => JSON.parse(s)', this.#context)
    const templates = `(function(){var window={};${compileWxml(dist)};return $gwx})()`
    this.#gwx = vm.runInContext(templates, this.#context)
  }

  /** Runs app.js; afterwards `app` is what it registered. */
  start(): void {
    this.#require('', 'app.js')
  }

  /** The definition a page or component script registered, with everything its template uses. */
  load(file: string): Definition {
    const known = this.#definitions.get(file)
    if (known) return known
    this.#loading = file
    this.#require('', `${file}.js`)
    const definition = this.#definitions.get(file)
    if (!definition) throw new Error(`${file}.js called neither Page nor Component`)
    for (const used of Object.values(this.#uses(file))) this.load(used)
    return definition
  }

  /** The nodes a template makes of its data, custom components expanded. */
  build(file: string, data: unknown, owner: Instance, parent: Node): (Node | string)[] {
    const raw = this.#gwx(`${file}.wxml`)(this.#intoRealm(JSON.stringify(data)), {}, {})
    const uses = this.#uses(file)
    const convert = (one: Raw | string | number, above: Node): (Node | string)[] => {
      if (typeof one === 'string' || typeof one === 'number') return [String(one)]
      if (one.tag === 'virtual') return one.children.flatMap((child) => convert(child, above))
      const attr = one.attr ?? {}
      const node: Node = {
        tag: one.tag.replace(/^wx-/, ''),
        attr,
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
    const definition = this.load(file)
    const names = Object.keys(definition.properties ?? {})
    const given = Object.fromEntries(
      names.filter((n) => n in node.attr).map((n) => [n, node.attr[n]]),
    )
    const data = { ...(definition.data ?? {}), ...given }
    const more = { data, properties: given, is: file }
    const instance: Instance = Object.assign(Object.create(null), definition.methods, more)
    return this.build(file, data, instance, node)
  }

  #json(file: string): Record<string, unknown> {
    return JSON.parse(readFileSync(path.join(this.#dist, file), 'utf8'))
  }

  #realm({ wx, log, stack }: Surroundings): vm.Context {
    const print = (level: string) => [level, (...words: unknown[]) => log(level, words)]
    const levels = ['log', 'info', 'warn', 'error', 'debug']
    const keep = (definition: Definition) => void this.#definitions.set(this.#loading, definition)
    const globals = {
      wx,
      console: Object.fromEntries(levels.map(print)),
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      App: (definition: Definition) => {
        this.app = definition
      },
      Page: keep,
      Component: keep,
      Behavior: (definition: Definition) => definition,
      getApp: () => this.app,
      getCurrentPages: stack,
      __wxConfig: { pages: this.pages },
    }
    return vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } })
  }

  #require(from: string, id: string): unknown {
    const joined = path.posix.normalize(path.posix.join(path.posix.dirname(from), id))
    const file = joined.endsWith('.js') ? joined : `${joined}.js`
    const known = this.#modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.#modules.set(file, module)
    const source = readFileSync(path.join(this.#dist, file), 'utf8')
    const wrapped = `(function(require,module,exports){${source}\n})`
    const run = vm.runInContext(wrapped, this.#context, { filename: file })
    run((next: string) => this.#require(file, next), module, module.exports)
    return module.exports
  }

  /** Custom components a template uses, by tag. */
  #uses(file: string): Record<string, string> {
    if (!existsSync(path.join(this.#dist, `${file}.json`))) return {}
    const used = (this.#json(`${file}.json`).usingComponents ?? {}) as Record<string, string>
    const absolute = (at: string) =>
      at.startsWith('/') ? at.slice(1) : path.posix.join(path.posix.dirname(file), at)
    return Object.fromEntries(Object.entries(used).map(([tag, at]) => [tag, absolute(at)]))
  }
}
