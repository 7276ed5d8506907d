import type { Me } from '@core/people/person'
import { mayI } from '@src/cloud/session'
import { openInstead } from '@src/navigate'
import { PAGES, type PageName } from '@src/routes'
import Taro from '@tarojs/taro'

/** Leads to the sign-in page, which leads back to where somebody wanted to go. */
export function goSignIn(): void {
  void openInstead('deskLogin', { to: `${location.pathname}${location.search}` })
}

const FIRST: readonly { may: Parameters<typeof mayI>[1]; page: PageName }[] = [
  { may: 'tip.triage', page: 'deskInbox' },
  { may: 'identity.open', page: 'deskIdentity' },
  { may: 'person.manage', page: 'deskPeople' },
  { may: 'coverage.read', page: 'deskCoverage' },
]

/** Where somebody begins at the desk who did not want to go anywhere in particular. */
const firstPage = (me: Me): PageName => FIRST.find(({ may }) => mayI(me, may))?.page ?? 'me'

/** A page of the desk by its address; nothing else may be a way on from the sign-in page. */
function wanted(to: string): string | undefined {
  const [path, search = ''] = to.split('?')
  const found = Object.values(PAGES).find(({ web }) => web === path && web.startsWith('/desk/'))
  if (!found || found === PAGES.deskLogin) return undefined
  return `/${found.path}${search ? `?${search}` : ''}`
}

/** Goes on after signing in. */
export async function goOn(me: Me, to: string): Promise<void> {
  const url = wanted(to)
  if (url) await Taro.redirectTo({ url })
  else await openInstead(firstPage(me))
}
