import pages from './pages.json'

export interface PagePlace {
  path: string
  /** Address on the web; several where a page answers to more than one. */
  web: string
  /** Desk pages in semantic HTML, left out of the mini program (DESIGN §5). */
  webOnly?: boolean
}

export type PageName = keyof typeof pages

/**
 * Every page once, from pages.json: the page list of app.config.ts, the web router (config/) and
 * every link in the pages come from it. To add a page, add its line there.
 */
export const PAGES: Record<PageName, PagePlace> = pages

/** The five tabs, in order; they alone are in the main package. */
export const TABS = ['home', 'policy', 'report', 'vote', 'me'] as const satisfies PageName[]
export type TabName = (typeof TABS)[number]

export const isTab = (name: PageName): name is TabName =>
  (TABS as readonly PageName[]).includes(name)

const SUB_ROOT = /^(pages\/[a-z-]+)\/(.+)$/

/** Sub-packages by noun: `pages/tips` with what lies under it. */
export function subPackages(forWeb: boolean): { root: string; pages: string[] }[] {
  const roots = new Map<string, string[]>()
  for (const name of Object.keys(PAGES) as PageName[]) {
    const { path, webOnly } = PAGES[name]
    if (isTab(name) || (webOnly && !forWeb)) continue
    const [, root = '', rest = ''] = SUB_ROOT.exec(path) ?? []
    roots.set(root, [...(roots.get(root) ?? []), rest])
  }
  return [...roots].map(([root, inside]) => ({ root, pages: inside }))
}
