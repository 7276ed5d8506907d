import type { Page } from 'playwright-core'
import pages from '../../src/pages.json'
import { expectOk } from '../../test/support/builders'
import type { LocalCloud, Reply } from '../../test/support/local-cloud'

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

interface Ids {
  /** A case that is being verified, with somebody's evidence. */
  caseId: string
  pieceId: string
  waitingPiece: string
  tipId: string
  code: string
  nonce: string
  explainerId: string
  /** One whose clearance is under way. */
  draftId: string
  noticeId: string
  /** A vote that is on, with paper, and one that is over. */
  openTheme: string
  countedTheme: string
  /** The token of a letter nobody has answered yet. */
  letter: string
}

/** A code on the sign-in page of somebody's computer. */
async function aSignIn(cloud: LocalCloud): Promise<string> {
  const reply = await fetch(`${cloud.url}/api/people/beginSignIn`, {
    method: 'POST',
    headers: {
      'idempotency-key': 'screenshots-of-one-day',
      'user-agent': 'Windows NT 10; Chrome/131',
    },
    body: JSON.stringify({ secret: 'screenshots'.repeat(4), shared: false }),
  })
  return expectOk((await reply.json()) as Reply<{ nonce: string }>).nonce
}

/** The explainer most people opened, and one the desk is still working on. */
async function explainers(cloud: LocalCloud): Promise<Pick<Ids, 'explainerId' | 'draftId'>> {
  const token = await cloud.signInAs('zhou')
  type Row = { explainerId: string; state: string; people: number }
  const { rows } = expectOk(
    await cloud.call<{ rows: Row[] }>('policies', 'deskList', {}, { token }),
  )
  const [most] = [...rows].sort((a, b) => b.people - a.people)
  const draft = rows.find((row) => row.state === 'draft')
  return { explainerId: most?.explainerId ?? '', draftId: draft?.explainerId ?? '' }
}

/** The notice with a map and days to choose from. */
async function aNotice(cloud: LocalCloud): Promise<string> {
  type Row = { noticeId: string; bookable: string }
  const { notices } = expectOk(await cloud.call<{ notices: Row[] }>('notices', 'list', {}))
  return notices.find(({ bookable }) => bookable === 'open')?.noticeId ?? ''
}

async function themes(cloud: LocalCloud): Promise<Pick<Ids, 'openTheme' | 'countedTheme'>> {
  type Row = { themeId: string }
  const list = expectOk(await cloud.call<{ open: Row[]; closed: Row[] }>('votes', 'list', {}))
  return { openTheme: list.open[0]?.themeId ?? '', countedTheme: list.closed[0]?.themeId ?? '' }
}

/** Ids that pages of one thing need, taken from the sample district. */
async function examples(cloud: LocalCloud): Promise<Ids> {
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
  const [nonce, noticeId] = [await aSignIn(cloud), await aNotice(cloud)]
  const more = {
    ...(await explainers(cloud)),
    ...(await themes(cloud)),
    ...(await pieces(cloud)),
  }
  const [letter, caseId] = [await aLetter(cloud), await aCase(cloud)]
  return { caseId, tipId, code, nonce, noticeId, letter, ...more }
}

/** The case that is due first among those being verified. */
async function aCase(cloud: LocalCloud): Promise<string> {
  const token = await cloud.signInAs('zhou')
  const input = { queue: 'verifying', mine: false }
  const asked = cloud.call<{ rows: { id: string }[] }>('cases', 'listQueue', input, { token })
  return expectOk(await asked).rows[0]?.id ?? ''
}

/** The piece that is out, and the one that waits for approval. */
async function pieces(cloud: LocalCloud): Promise<Pick<Ids, 'pieceId' | 'waitingPiece'>> {
  const token = await cloud.signInAs('zhou')
  type Row = { pieceId: string; state: string }
  const { rows } = expectOk(await cloud.call<{ rows: Row[] }>('pieces', 'deskList', {}, { token }))
  const of = (state: string) => rows.find((row) => row.state === state)?.pieceId ?? ''
  return { pieceId: of('published'), waitingPiece: of('waiting') }
}

const OPENED: Record<string, (ids: Ids) => string> = {
  'policies/explainer': ({ explainerId }) => `?id=${explainerId}`,
  'pieces/piece': ({ pieceId }) => `?id=${pieceId}`,
  'policies/ask': ({ explainerId }) => `?id=${explainerId}`,
  'votes/theme': ({ openTheme }) => `?id=${openTheme}`,
  'votes/paper': ({ openTheme }) => `?id=${openTheme}`,
  'desk/case': ({ caseId }) => `?id=${caseId}`,
  scan: ({ nonce }) => `?n=${nonce}`,
  detail: ({ tipId }) => `?id=${tipId}`,
  receipt: ({ tipId }) => `?id=${tipId}`,
  lookup: ({ code }) => `?code=${code}`,
  '/notices/notice': ({ noticeId }) => `?id=${noticeId}`,
}

/** The link of a referral that still waits; without one, a link that opens nothing. */
async function aLetter(cloud: LocalCloud): Promise<string> {
  const token = await cloud.signInAs('zhou')
  type Tasks = { tasks: { kind: string; caseId: string }[] }
  type Desk = { referrals: { links: { url: string; open: boolean }[] }[] }
  const asked = await cloud.call<Tasks>('referrals', 'listTasks', {}, { token })
  const waits = expectOk(asked).tasks.find(({ kind }) => kind === 'hand')
  if (!waits) return '0'.repeat(32)
  const desk = await cloud.call<Desk>('referrals', 'open', { caseId: waits.caseId }, { token })
  const link = expectOk(desk).referrals[0]?.links.find(({ open }) => open)
  return link?.url.split('/r/')[1] ?? '0'.repeat(32)
}

/** The sample person a page is for; the lookup is for nobody in particular. */
function whoSees(path: string): string | undefined {
  if (/lookup|login|^\/r\//.test(path)) return undefined
  if (path.includes('scan')) return 'zhou'
  if (path.includes('identity')) return 'bao'
  if (/desk\/(people|audit)/.test(path)) return 'admin'
  if (path.includes('sessions')) return 'zhou'
  if (path.includes('channels') || path.includes('parties')) return 'chen'
  if (path.startsWith('/notices')) return 'liu'
  return path.startsWith('/desk') ? 'zhou' : 'liu'
}

/** Every route of the web build, once; first the code on a screen, which lives two minutes. */
export async function shotsOf(cloud: LocalCloud): Promise<Shot[]> {
  const ids = await examples(cloud)
  const each = Object.entries(pages).map(([name, { web: path }]) => {
    const desk = path.startsWith('/desk')
    const query = Object.entries(OPENED).find(([word]) => path.includes(word))?.[1](ids) ?? ''
    const as = whoSees(path)
    const at = path.replace(':token', ids.letter) + query
    return { name, path: at, desk, ...(as ? { as } : {}) }
  })
  const editor = { name: 'deskPolicyEditor', path: `/desk/policies?id=${ids.draftId}` }
  const result = { name: 'voteResult', path: `/votes/theme?id=${ids.countedTheme}`, as: 'zhou' }
  const piece = { name: 'deskPieceEditor', path: `/desk/pieces?id=${ids.waitingPiece}` }
  return [
    ...each.filter(({ name }) => name === 'scan'),
    ...each.filter(({ name }) => name !== 'scan'),
    result,
    { ...piece, as: 'zhou', desk: true },
    { ...editor, as: 'zhou', desk: true },
  ]
}
