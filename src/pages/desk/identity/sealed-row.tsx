import { dateWords, momentWords } from '@core/kit/time'
import type { OpenedIdentity, SealedRow as Row } from '@core/people/trust/identity'
import { CATEGORIES } from '@core/tips/categories'
import { useState } from 'react'
import { OpenForm } from './open-form'

function Found({ found }: { found: OpenedIdentity }) {
  return (
    <output className="ledger__found">
      称呼<b>{found.name}</b>
      {found.teller && (
        <>
          代谁报的<b>{found.teller}</b>
        </>
      )}
      电话<b>{found.phone ?? '没留'}</b>
    </output>
  )
}

/** One sealed tip; opening it takes a reason, and what was found goes when the page is left. */
export function SealedRow({ row, onOpened }: { row: Row; onOpened: () => void }) {
  const { tipId, number, categoryId, community, createdAt, held, looks } = row
  const [asking, setAsking] = useState(false)
  const [found, setFound] = useState<OpenedIdentity>()
  const opened = (identity: OpenedIdentity) => {
    setFound(identity)
    setAsking(false)
    onOpened()
  }
  return (
    <>
      <tr>
        <th scope="row">{number}</th>
        <td>{CATEGORIES[categoryId].label}</td>
        <td>{community}</td>
        <td>{dateWords(createdAt)}</td>
        <td>
          {looks.length === 0 && <span className="meta">没人看过</span>}
          {looks.map(({ at, who, reason }) => (
            <span key={at} className="ledger__line">
              {momentWords(at)} {who ?? '已离开的同事'}：{reason}
            </span>
          ))}
        </td>
        <td>
          {!held && <span className="meta">已按期限删掉</span>}
          {held && !asking && !found && (
            <button
              type="button"
              className="btn btn--plain btn--small"
              aria-label={`打开 ${number} 的身份`}
              onClick={() => setAsking(true)}
            >
              打开
            </button>
          )}
        </td>
      </tr>
      {(asking || found) && (
        <tr>
          <td colSpan={6}>
            {asking && (
              <OpenForm tipId={tipId} onOpened={opened} onLeave={() => setAsking(false)} />
            )}
            {found && <Found found={found} />}
          </td>
        </tr>
      )}
    </>
  )
}
