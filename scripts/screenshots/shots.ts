import type { Page } from 'playwright-core'
import pages from '../../src/pages.json'
import { expectOk } from '../../test/support/builders'
import type { LocalCloud } from '../../test/support/local-cloud'

/** One page as somebody sees it. */
export interface Shot {
  name: string
  path: string
  /** Sample person; absent = not signed in. */
  as?: string
  /** Only at 1440×900. */
  desk?: boolean
  prepare?: (page: Page) => Promise<void>
}

/** Ids that pages of one thing need, taken from the sample district. */
async function examples(cloud: LocalCloud): Promise<{ tipId: string; code: string }> {
  const token = await cloud.signInAs('liu')
  const list = expectOk(
    await cloud.call<{ tips: { tipId: string }[] }>(
      'tips',
      'listMine',
      { filter: 'doing' },
      { token },
    ),
  )
  const tipId = list.tips[0]?.tipId ?? ''
  const { code } = expectOk(
    await cloud.call<{ code: string }>('tips', 'receipt', { tipId }, { token }),
  )
  return { tipId, code }
}

const OPENED: Record<string, (ids: { tipId: string; code: string }) => string> = {
  detail: ({ tipId }) => `?id=${tipId}`,
  receipt: ({ tipId }) => `?id=${tipId}`,
  lookup: ({ code }) => `?code=${code}`,
}

/** The sample person a page is for; the lookup is for nobody in particular. */
function whoSees(path: string): string | undefined {
  if (path.includes('lookup')) return undefined
  if (path.includes('channels')) return 'chen'
  return path.startsWith('/desk') ? 'zhou' : 'liu'
}

/** Every route of the web build, once. */
export async function shotsOf(cloud: LocalCloud): Promise<Shot[]> {
  const ids = await examples(cloud)
  return Object.entries(pages).map(([name, { web: path }]) => {
    const desk = path.startsWith('/desk')
    const query = Object.entries(OPENED).find(([word]) => path.includes(word))?.[1](ids) ?? ''
    const as = whoSees(path)
    return { name, path: path + query, desk, ...(as ? { as } : {}) }
  })
}
