import { piecesApi } from '@core/pieces/api'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import type { PieceDesk } from './use-piece-desk'

/** Why it cannot be published, each reason a line. */
function Reasons({ desk }: { desk: PieceDesk }) {
  const { reasons, state } = desk.its
  if (reasons.length === 0 || state === 'published') return null
  return (
    <details className="approve__reasons" open>
      <summary>{`还差 ${reasons.length} 处`}</summary>
      <ul>
        {reasons.map(({ at, words }) => (
          <li key={`${at}${words}`}>{words}</li>
        ))}
      </ul>
    </details>
  )
}

function SendBack({ desk }: { desk: PieceDesk }) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  if (!open) return <DeskButton words="退回去改" onPress={() => setOpen(true)} />
  const send = async () => {
    if (await desk.act(piecesApi.sendBack, { words })) setOpen(false)
  }
  return (
    <div className="approve__form">
      <FormField label="要改什么" value={words} onChange={setWords} />
      <DeskButton words="退回去" size="small" onPress={() => void send()} />
    </div>
  )
}

function Correction({ desk }: { desk: PieceDesk }) {
  const { edition, people, state } = desk.its
  if (edition === 0 || state === 'published') return null
  return (
    <FormField
      label="更正说明"
      value={desk.draft.correction}
      hint={`公开写在文章上面，${people} 个看过的人都会收到`}
      onChange={(correction) => desk.change({ correction })}
    />
  )
}

/** Handing in, and the one way out to readers: shut until nothing is missing (P1). */
export function ApproveFoot({ desk }: { desk: PieceDesk }) {
  const { its, busy, saving } = desk
  const { state, reasons, edition, submitted } = its
  if (state === 'published') {
    return (
      <footer className="approve">
        <p className="approve__said">{`第 ${edition} 版在读者手里，没有改动`}</p>
      </footer>
    )
  }
  const shut = reasons.length > 0
  const may = edition > 0 ? '批准，发布新的一版' : '批准，发布'
  return (
    <footer className="approve">
      <Reasons desk={desk} />
      <Correction desk={desk} />
      {!submitted && (
        <DeskButton
          words={busy ? '正在送…' : '送审'}
          kind="soft"
          size="large"
          disabled={busy || saving === 'saving'}
          onPress={() => void desk.act(piecesApi.submit, {})}
          className="approve__button"
        />
      )}
      <DeskButton
        words={shut ? '现在还不能发布' : may}
        kind="primary"
        size="large"
        disabled={shut || busy || saving !== 'saved'}
        onPress={() => void desk.act(piecesApi.approve, {})}
        className="approve__button"
      />
      {submitted && <p className="meta approve__said">{`${submitted.by}送审，写的人不能自己批`}</p>}
      {submitted && <SendBack desk={desk} />}
    </footer>
  )
}
