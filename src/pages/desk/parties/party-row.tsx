import type { PartyRow as Row } from '@core/referrals/views'
import { DeskButton } from '../frame/desk-button'
import { lastWords, openWords, WAY_WORDS } from './words'

function Contacts({ row: { contacts, phone } }: { row: Row }) {
  if (contacts.length === 0) return <span>{phone}</span>
  return (
    <>
      {contacts.map((one) => (
        <span key={one.name + one.phone} className="parties__contact">
          {[one.office, one.name].filter(Boolean).join(' ')}
          <span className="meta">{one.phone}</span>
        </span>
      ))}
    </>
  )
}

function Way({ row: { way } }: { row: Row }) {
  return (
    <>
      {WAY_WORDS[way.kind]}
      {way.shown && <span className="meta parties__shown">{way.shown}</span>}
      {way.stopped && <span className="tag tag--red">对方不收了</span>}
    </>
  )
}

/** One party: whom to ask for, how letters reach it, what it owes and since when nobody spoke. */
export function PartyRow({ row, now, onOpen }: { row: Row; now: number; onOpen: () => void }) {
  const last = lastWords(row, now)
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>
        <Contacts row={row} />
      </td>
      <td>
        <Way row={row} />
      </td>
      <td>
        <span className={row.late > 0 ? 'tag tag--red' : ''}>{openWords(row)}</span>
      </td>
      <td>
        <span className={last.cold ? 'parties__cold' : ''}>{last.words}</span>
      </td>
      <td>
        <DeskButton words="改" size="small" onPress={onOpen} />
      </td>
    </tr>
  )
}
