import { momentWords } from '@core/kit/time'
import { votesApi } from '@core/votes/api'
import type { PaperWork, SheetView, VisitView } from '@core/votes/desk-views'
import { VISIT_LABEL } from '@core/votes/visit'
import { call } from '@src/cloud/call'
import { useCall } from '@src/cloud/use-call'
import { open as openPage } from '@src/navigate'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { SaidLine } from './said-line'
import { SignDialog } from './sign-dialog'
import { useDoing } from './use-doing'

function Visits({
  visits,
  onDone,
}: {
  visits: readonly VisitView[]
  onDone: (id: string) => void
}) {
  return (
    <table className="themes__table">
      <caption className="t2">请人上门的</caption>
      <thead>
        <tr>
          <th scope="col">哪一家</th>
          <th scope="col">怎么称呼</th>
          <th scope="col">补一句</th>
          <th scope="col">什么时候请的</th>
          <th scope="col">去了吗</th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.visitId}>
            <th scope="row">
              {visit.community} {visit.building}
            </th>
            <td>
              {visit.name ?? '去过，删了'} {visit.phone}
            </td>
            <td>{visit.note}</td>
            <td>{momentWords(visit.createdAt)}</td>
            <td>
              {VISIT_LABEL[visit.state]}
              {visit.doneBy && <span className="meta"> {visit.doneBy}</span>}
              {visit.state !== 'visited' && (
                <button
                  type="button"
                  className="btn btn--plain btn--small"
                  onClick={() => onDone(visit.visitId)}
                >
                  去过了
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const STATE_WORDS = { entered: '等第二个人核', signed: '两人数对了', rejected: '退回了' } as const

interface SheetsProps {
  sheets: readonly SheetView[]
  open: boolean
  onSign: (sheet: SheetView) => void
}

function Sheets({ sheets, open, onSign }: SheetsProps) {
  return (
    <table className="themes__table">
      <caption className="t2">计票表</caption>
      <thead>
        <tr>
          <th scope="col">哪天</th>
          <th scope="col">社区</th>
          <th scope="col">户数</th>
          <th scope="col">投票的人</th>
          <th scope="col">谁录的</th>
          <th scope="col">谁核的</th>
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <tr key={sheet.sheetId}>
            <th scope="row">{sheet.day}</th>
            <td>{sheet.community}</td>
            <td>{sheet.households}</td>
            <td>{sheet.voters}</td>
            <td>{sheet.enteredBy}</td>
            <td>
              {sheet.signedBy ?? STATE_WORDS[sheet.state]}
              {open && sheet.maySign && (
                <button
                  type="button"
                  className="btn btn--soft btn--small"
                  onClick={() => onSign(sheet)}
                >
                  核一遍
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Doors to visit and sheets to countersign (MISSION V2). */
export function PaperPart({ themeId, open }: { themeId: string; open: boolean }) {
  const { data, error, reload } = useCall(votesApi.paperWork, { themeId })
  const [later, setLater] = useState<{ on: PaperWork | undefined; work: PaperWork }>()
  const [signing, setSigning] = useState<SheetView>()
  const { said, doing } = useDoing()
  const work = later && later.on === data ? later.work : data
  const took = (next: PaperWork | undefined) => next && setLater({ on: data, work: next })
  const visited = async (visitId: string) =>
    took(await doing(() => call(votesApi.visited, { visitId, outcome: 'visited' }), '记下了'))
  return (
    <section className="themes__part" aria-label="上门收票">
      {error && !work && (
        <p className="note note--yellow">
          {error.message}
          <button type="button" className="btn btn--plain btn--small" onClick={reload}>
            再试一次
          </button>
        </p>
      )}
      {work && <Visits visits={work.visits} onDone={(id) => void visited(id)} />}
      {work && <Sheets sheets={work.sheets} open={open} onSign={setSigning} />}
      <SaidLine said={said} />
      {open && (
        <DeskButton
          words="录一张计票表"
          onPress={() => void openPage('votePaper', { id: themeId })}
        />
      )}
      {work && signing && (
        <SignDialog
          work={work}
          sheet={signing}
          onClose={() => setSigning(undefined)}
          onSigned={took}
        />
      )}
    </section>
  )
}
