import type { BillLine } from '@core/policies/bill'
import { yuanWords } from '@core/policies/money'

/** The computed case: line by line, the last line in bold. */
export function BillTable({ lines }: { lines: readonly BillLine[] }) {
  return (
    <table className="bill-table">
      <caption className="meta">按规则算出来的</caption>
      <tbody>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in their order
          <tr key={i} className={line.kind === 'own' ? 'bill-table__last' : ''}>
            <th scope="row">{line.words}</th>
            <td>{`${line.kind === 'minus' ? '− ' : ''}${yuanWords(line.amount)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
