import { unwritten, written } from '@core/policies/parts'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { OriginalForm } from './original-form'
import type { PolicyDesk } from './use-policy'

type Clauses = PolicyDesk['draft']['original']['clauses']

/** Clauses one after another; those of one number stand in one paragraph. */
function byNumber(clauses: Clauses): { no: string; clauses: Clauses }[] {
  const groups: { no: string; clauses: Clauses }[] = []
  for (const clause of clauses) {
    const last = groups.at(-1)
    if (last && last.no === clause.no) last.clauses.push(clause)
    else groups.push({ no: clause.no, clauses: [clause] })
  }
  return groups
}

function Paper({ desk }: { desk: PolicyDesk }) {
  const { original } = desk.draft
  const covered = written(desk.draft)
  return (
    <div className="paper">
      <h3 className="paper__title">{original.title || '还没填原文'}</h3>
      {byNumber(original.clauses).map(({ no, clauses }) => (
        <p key={clauses[0]?.id} className="paper__clause">
          <b>{no}</b>{' '}
          {clauses.map(({ id, text }) => (
            <mark
              key={id}
              className={covered.has(id) ? 'paper__mark is-written' : 'paper__mark is-open'}
              title={covered.has(id) ? '写到了' : '还没写到'}
            >
              {text}
            </mark>
          ))}
        </p>
      ))}
    </div>
  )
}

/** 政策原文: green what is in plain words already, yellow what is not yet. */
export function OriginalColumn({ desk }: { desk: PolicyDesk }) {
  const [editing, setEditing] = useState(desk.draft.original.clauses.length === 0)
  const { original } = desk.draft
  const left = unwritten(desk.draft).length
  return (
    <section className="policy__original" aria-label="政策原文">
      <header className="policy__head">
        <h2 className="t3">政策原文</h2>
        <span className="meta policy__number">{original.number}</span>
        <DeskButton
          words={editing ? '看原文' : '改原文'}
          size="small"
          onPress={() => setEditing(!editing)}
        />
      </header>
      <div className="policy__scroll policy__scroll--paper">
        {editing ? <OriginalForm desk={desk} /> : <Paper desk={desk} />}
      </div>
      <footer className="policy__legend">
        <span className="policy__dot policy__dot--written" /> 已写进大白话
        {left > 0 && (
          <>
            <span className="policy__dot policy__dot--open" /> {`还没写到 ${left} 处`}
          </>
        )}
      </footer>
    </section>
  )
}
