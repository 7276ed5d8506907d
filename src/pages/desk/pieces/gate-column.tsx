import { balanceOf, hintsOf } from '@core/pieces/hints'
import { FormField } from '../frame/form-field'
import { ApproveFoot } from './approve-foot'
import { OutWays } from './out-ways'
import type { PieceDesk } from './use-piece-desk'
import { dayWords } from './words'

function Balance({ desk }: { desk: PieceDesk }) {
  const { complaint, measures, share, oneSided } = balanceOf(desk.draft)
  const percent = Math.round(share * 100)
  return (
    <section className="gate__part">
      <h3 className="t3">两边的话</h3>
      <div className="balance" role="img" aria-label={`居民的话占 ${percent}%`}>
        <span className="balance__said" style={{ width: `${percent}%` }} />
      </div>
      <p className="meta gate__row">
        <span>{`居民说 ${complaint} 字`}</span>
        <span>{`对方说和怎么办 ${measures} 字`}</span>
      </p>
      {oneSided && <p className="note note--yellow">居民的话占得多，补上对方怎么说、怎么办</p>}
    </section>
  )
}

function Hints({ desk }: { desk: PieceDesk }) {
  const hints = hintsOf(desk.draft)
  if (hints.length === 0) return null
  const verdicts = hints.filter(({ kind }) => kind === 'verdict').length
  return (
    <section className="gate__part">
      <h3 className="t3">{`措辞要想一想的 ${hints.length} 处`}</h3>
      <p className="meta">{hints.map(({ word }) => `“${word}”`).join('')}</p>
      {verdicts > 0 && desk.draft.kind === 'report' && (
        <FormField
          label="不改的话，写明为什么"
          value={desk.draft.hintsReason}
          hint="只给编辑部看"
          onChange={(hintsReason) => desk.change({ hintsReason })}
        />
      )}
    </section>
  )
}

function Corrections({ desk }: { desk: PieceDesk }) {
  const { corrections, edition, publishedAt, people, withdrawn } = desk.its
  if (edition === 0) return null
  return (
    <section className="gate__part">
      <h3 className="t3">{`第 ${edition} 版，${publishedAt ? dayWords(publishedAt) : ''}发布`}</h3>
      <p className="meta">{`${people} 人看过`}</p>
      {withdrawn && <p className="note note--red">{`撤回了：${withdrawn.words}`}</p>}
      {corrections.map(({ edition: n, at, words }) => (
        <p key={n} className="note note--grey">{`${dayWords(at)} 更正：${words}`}</p>
      ))}
    </section>
  )
}

/** What stands against publishing, how the two sides balance, and the ways out (P1, P2, P3). */
export function GateColumn({ desk }: { desk: PieceDesk }) {
  return (
    <aside className="piece-desk__gate" aria-label="发布">
      <header className="piece-desk__head">
        <h2 className="t3">发布</h2>
        <span className="meta piece-desk__end">
          {desk.its.writers.length > 0 ? `${desk.its.writers.join('、')}写的` : ''}
        </span>
      </header>
      <div className="piece-desk__scroll">
        <Balance desk={desk} />
        <Hints desk={desk} />
        <Corrections desk={desk} />
        {desk.its.edition > 0 && <OutWays desk={desk} />}
      </div>
      <ApproveFoot desk={desk} />
    </aside>
  )
}
