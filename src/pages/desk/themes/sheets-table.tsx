import type { SheetView } from '@core/votes/desk-views'

const STATE_WORDS = { entered: '等第二个人核', signed: '两人数对了', rejected: '退回了' } as const

interface SheetsProps {
  sheets: readonly SheetView[]
  open: boolean
  onSign: (sheet: SheetView) => void
}

/** Tally sheets; nobody's counts are among what is shown. */
export function SheetsTable({ sheets, open, onSign }: SheetsProps) {
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
