import type { Output } from '../../../core/kit/contract'
import { momentWords } from '../../../core/kit/time'
import type { peopleApi } from '../../../core/people/api'
import { roleWords } from '../../../core/people/permissions'
import { audit } from '../../kit/audit'
import { people } from '../../kit/caller'
import { wholePhone } from '../../kit/phones'
import type { Change } from '../../kit/service'
import { fileLinks } from '../../kit/storage'
import { type Stored, whose } from './held'
import { asPage } from './render'
import { WHAT_WE_HOLD } from './what-we-hold'

/** Machinery that says nothing about the person: hashes, seals, how a file is stored. */
const MACHINERY =
  /^(owner|reader|codeHash|fileId|thumbId|traceId|sha256|roll|tomb|asker|to|hash|.*Hash|.*Sealed|sealed.*)$/

const shown = (record: Stored): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !MACHINERY.test(field)))

interface Part {
  what: string
  rows: Record<string, unknown>[]
}

async function withLink(record: Stored): Promise<Record<string, unknown>> {
  if (typeof record.fileId !== 'string') return shown(record)
  const link = (await fileLinks([record.fileId])).get(record.fileId)
  return { ...shown(record), ...(link ? { link } : {}) }
}

async function partsOf(personId: string): Promise<Part[]> {
  const who = whose(personId)
  const parts = WHAT_WE_HOLD.map(async ({ what, find }) => {
    const found = await find(who)
    return { what, rows: await Promise.all(found.map(withLink)) }
  })
  return (await Promise.all(parts)).filter(({ rows }) => rows.length > 0).reverse()
}

async function profileOf(personId: string): Promise<Part> {
  const person = await people.get(personId)
  const { name, roles = [], communityId, informant, elder, consents, createdAt } = person ?? {}
  const phone = wholePhone(person)
  const row = { name, phone, role: roleWords(roles), communityId, informant, elder, consents }
  return { what: '我的资料', rows: [{ ...row, createdAt }] }
}

/** Everything held of the caller as a page to read and as JSON; that it was taken out is logged. */
export async function exportMine(
  _: unknown,
  { caller, now, once }: Change,
): Promise<Output<typeof peopleApi.exportMine>> {
  const { personId } = caller
  await once(async (tx) => {
    const subject = `person:${personId}`
    await audit(tx, { at: now, actor: personId, action: 'data.exported', subject })
  })
  const parts = [await profileOf(personId), ...(await partsOf(personId))]
  const made = momentWords(now)
  const json = JSON.stringify({ made, at: now, parts }, null, 2)
  return {
    files: [
      { name: '我的数据.html', type: 'text/html', text: asPage(made, parts) },
      { name: '我的数据.json', type: 'application/json', text: json },
    ],
  }
}
