import { casesApi } from '@core/cases/api'
import { CLOCK_NAMES, CLOCK_RULES } from '@core/cases/clock-rules'
import { mayI, useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { DeskFrame } from '../frame/desk-frame'
import { ClockRow } from './clock-row'
import '../stuck/stuck.scss'

const NOTHING = {}

const UNIT = { hours: '小时', days: '工作日' } as const

/** One row a category; the chief changes, everybody else reads. */
export function ClockTable() {
  const me = useMe()
  const { data: found, error: failed, reload: ask } = useCall(casesApi.clocks, NOTHING)
  const may = me ? mayI(me, 'clock.manage') : false
  return (
    <DeskFrame page="deskClocks" title="办理期限" who={me?.name}>
      <main className="stuck clocks">
        <p className="meta">
          按国家节假日和调休算工作日，到当天 18:00。改了以后，新开始的按新的算，正在走的不变。
        </p>
        {failed && (
          <p role="alert" className="note note--red">
            {failed.message}
          </p>
        )}
        {found && (
          <table>
            <thead>
              <tr>
                <th scope="col">类别</th>
                {CLOCK_NAMES.map((name) => (
                  <th key={name} scope="col">
                    {`${CLOCK_RULES[name].label}（${UNIT[CLOCK_RULES[name].unit]}）`}
                  </th>
                ))}
                {may && <th scope="col">改</th>}
              </tr>
            </thead>
            <tbody>
              {found.categories.map((row) => (
                <ClockRow key={row.categoryId} row={row} may={may} onSaved={ask} />
              ))}
            </tbody>
          </table>
        )}
      </main>
    </DeskFrame>
  )
}
