/** A node of what a page shows, with the instance whose methods its events call. */
export interface Node {
  tag: string
  attr: Record<string, unknown>
  children: (Node | string)[]
  parent: Node | undefined
  owner: Instance
}

/** A page or component while it lives. */
export interface Instance {
  data: Record<string, unknown>
  [method: string]: unknown
}

export const isNode = (one: Node | string): one is Node => typeof one !== 'string'

/** What a screen reader says of a node; the compiler turns `aria-label` into this name. */
export const labelOf = ({ attr }: Node): string => String(attr.ariaLabel ?? '')

/** All words below a node, in order. */
export const textOf = (node: Node): string =>
  node.children.map((child) => (isNode(child) ? textOf(child) : child)).join('')

/** What a screen reader calls a node: its label, or the words inside something with a role. */
export const nameOf = (node: Node): string =>
  labelOf(node) || (node.attr.ariaRole ? textOf(node) : '')

/** Every node below (and with) this one that passes, in document order. */
export function findAll(node: Node, passes: (node: Node) => boolean): Node[] {
  const here = passes(node) ? [node] : []
  return [...here, ...node.children.filter(isNode).flatMap((child) => findAll(child, passes))]
}

/** Indented outline with texts, for messages of failing tests. */
export function outline(node: Node, depth = 0): string {
  const pad = '  '.repeat(depth)
  const name = `${pad}<${node.tag}${labelOf(node) && ` "${labelOf(node)}"`}>`
  const below = node.children.map((child) =>
    isNode(child) ? outline(child, depth + 1) : `${pad}  ${JSON.stringify(child)}`,
  )
  return [name, ...below].join('\n')
}

/** Applies a setData path such as `root.cn.[0].v` to a data object. */
export function setPath(target: Record<string, unknown>, at: string, value: unknown): void {
  const keys = at
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  let node = target
  keys.slice(0, -1).forEach((key, i) => {
    node[key] ??= /^\d+$/.test(keys[i + 1] ?? '') ? [] : {}
    node = node[key] as Record<string, unknown>
  })
  node[keys.at(-1) ?? ''] = value
}

export const copy = <T>(value: T): T =>
  value === undefined ? value : JSON.parse(JSON.stringify(value))
