import { dateWords } from '@core/kit/time'
import type { DeskTheme } from '@core/votes/desk-views'
import { LEDGER_LABEL } from '@core/votes/exclusion'
import type { ResultView } from '@core/votes/views'

function Votes({ result }: { result: ResultView }) {
  return (
    <table className="themes__table themes__table--numbers">
      <caption className="t2">票数</caption>
      <thead>
        <tr>
          <th scope="col">选项</th>
          <th scope="col">线上</th>
          <th scope="col">走访</th>
          <th scope="col">一共</th>
        </tr>
      </thead>
      <tbody>
        {result.options.map(({ optionId, title, online, paper, chosen }) => (
          <tr key={optionId}>
            <th scope="row">
              {title} {chosen && <span className="tag tag--green">选上了</span>}
            </th>
            <td>{online}</td>
            <td>{paper}</td>
            <td>{online + paper}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Base({ result }: { result: ResultView }) {
  const { people, eligible } = result
  const odd = people.all > eligible.people
  return (
    <>
      <p>
        参与 {people.all} 人 / 有资格 {eligible.people} 人（{eligible.source}）
      </p>
      {odd && (
        <p className="note note--yellow" role="alert">
          参与的比有资格的还多，核对一下人数从哪来
        </p>
      )}
    </>
  )
}

/** The frozen result, and what was left out of it. */
export function ThemeResult({ theme }: { theme: DeskTheme }) {
  const { row, result, coming } = theme
  if (!result) return null
  return (
    <section aria-label="结果">
      <h2 className="themes__title">{row.title}</h2>
      <p className="meta">{dateWords(result.countedAt)} 核对完，不再改。</p>
      <Base result={result} />
      <Votes result={result} />
      <h3 className="t2">没算进去的票</h3>
      <ul className="exclusions">
        {result.ledger.length === 0 && <li>一张也没有</li>}
        {result.ledger.map(({ reason, n }) => (
          <li key={reason}>
            {n} 张：{LEDGER_LABEL[reason]}
          </li>
        ))}
      </ul>
      <p className="meta">报名来的 {coming} 人</p>
    </section>
  )
}
