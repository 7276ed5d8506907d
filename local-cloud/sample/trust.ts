import { act, type SeedContext } from './acting'

const HOUR = 3600_000
const DAY = 24 * HOUR

const PHONES: Record<string, string> = {
  liu: '0571-5550-0417',
  ma: '0571-5550-0426',
  he: '0571-5550-0438',
  zhang: '0571-5550-0455',
}

/** Somebody signs in at the desk with their phone, or says it was not them. */
async function signIn(context: SeedContext, who: string, at: number, answer: 'yes' | 'no') {
  const secret = `sample-browser-of-${who}-`.padEnd(40, '0')
  const call = <T>(verb: string, input: object) => act<T>(context, who, ['people', verb], input, at)
  const { nonce } = await call<{ nonce: string }>('beginSignIn', { secret, shared: false })
  await call('scanSignIn', { nonce })
  await call(answer === 'yes' ? 'confirmSignIn' : 'refuseSignIn', { nonce })
  if (answer === 'yes') await call('takeSession', { nonce, secret })
}

/** The keeper opens a sealed identity; its informant reads of it. */
async function openSealed(context: SeedContext, at: number) {
  const { rows } = await act<{ rows: { tipId: string }[] }>(
    context,
    'bao',
    ['people', 'listSealed'],
    {},
    at,
  )
  const tipId = rows[0]?.tipId
  const reason = '社区要送米上门，先核对地址'
  if (tipId) await act(context, 'bao', ['people', 'openIdentity'], { tipId, reason }, at)
}

/** The editors thank an informant, and call her back. */
async function thankInformant(context: SeedContext, at: number) {
  const { tips } = await act<{ tips: { tipId: string; status: string }[] }>(
    context,
    'liu',
    ['tips', 'listMine'],
    { filter: 'done' },
    at,
  )
  const tipId = tips.find(({ status }) => status === 'resolved')?.tipId
  if (!tipId) return
  const words = '多亏您拍得清楚，第二天就有人去修了'
  await act(context, 'zhou', ['people', 'thank'], { tipId, words }, at)
  await act(context, 'zhou', ['people', 'revealPhone'], { tipId }, at)
}

/** Phones people gave, and what of trust stands in the log: all by the calls people make. */
export async function keepTrust(context: SeedContext): Promise<void> {
  const { now } = context
  for (const [who, phone] of Object.entries(PHONES))
    await act(context, who, ['people', 'updateMe'], { phone }, now - 30 * DAY)
  await act(context, 'admin', ['people', 'inviteStaff'], { roles: ['editor'] }, now - 2 * DAY)
  await signIn(context, 'chen', now - DAY, 'no')
  await thankInformant(context, now - 4 * HOUR)
  await signIn(context, 'zhou', now - 2 * HOUR, 'yes')
  await openSealed(context, now - HOUR / 3)
}
