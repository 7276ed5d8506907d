import type { Output, Parsed } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import { HOUR } from '../../core/kit/time'
import type { peopleApi } from '../../core/people/api'
import type { Tip } from '../../core/tips/tip'
import { audit } from '../kit/audit'
import { people } from '../kit/caller'
import { newId } from '../kit/crypto'
import { looks, openSeal } from '../kit/looks'
import { wholePhone } from '../kit/phones'
import { limitRate } from '../kit/rate-limit'
import { tips } from '../kit/records'
import { remind } from '../kit/remind'
import type { Change } from '../kit/service'

/** More than a keeper needs on the worst of days, less than a list to carry away. */
const LIMIT = { name: 'open-identity', most: 20, window: HOUR }
const gone = () => new AppError('NotFound', '没找到这条线索，看看回执号对不对')

function mustBeSealed(tip: Tip | undefined): Tip {
  if (tip?.identity !== 'sealed') throw gone()
  if (!tip.sealedReporter) throw new AppError('TooLate', '身份已经按期限删掉了，没法再看')
  return tip
}

/**
 * Opens a sealed identity. The look, its row in the log and the word to the informant are written
 * before anything is shown, in one transaction (MISSION T2).
 */
export async function openIdentity(
  { tipId, reason }: Parsed<typeof peopleApi.openIdentity>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.openIdentity>> {
  if (!once.earlier) await limitRate(LIMIT, caller.personId, now)
  await once(async (tx) => {
    mustBeSealed(await tx.get(tips, tipId))
    const by = caller.personId
    await tx.add(looks, { _id: newId('look'), tipId, by, reason, at: now })
    const subject = `tip:${tipId}`
    await audit(tx, { at: now, actor: by, action: 'identity.opened', subject, reason })
    await remind(tx, tipId, '身份保管员看了您是谁', now)
    return { tipId }
  })
  const tip = mustBeSealed(await tips.get(tipId))
  const who = openSeal(tip)
  if (!who) throw gone()
  const person = await people.get(who.personId)
  const { number } = tip
  return { tipId, number, name: who.name, teller: who.teller ?? null, phone: wholePhone(person) }
}

/** The whole number of a reporter whose level lets editors know them; each look is logged. */
export async function revealPhone(
  { tipId }: Parsed<typeof peopleApi.revealPhone>,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.revealPhone>> {
  await once(async (tx) => {
    const tip = await tx.get(tips, tipId)
    if (!tip?.reporter) throw new AppError('NotFound', '这条没有可以看的号码')
    const subject = `tip:${tipId}`
    await audit(tx, { at: now, actor: caller.personId, action: 'phone.revealed', subject })
    return { tipId }
  })
  const reporter = (await tips.get(tipId))?.reporter
  const phone = wholePhone(reporter ? await people.get(reporter.personId) : undefined)
  if (!phone) throw new AppError('NotFound', '这位没有留电话，可以在消息里问')
  return { phone }
}
