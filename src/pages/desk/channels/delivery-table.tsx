import { CHANNEL_LABEL } from '@core/newsroom/channel'
import type { DeliveryRow } from '@core/newsroom/delivery'
import { DeskIcon } from '../frame/desk-icon'
import { DELIVERY_TONE, HELD_TONE } from './tone'
import { clockWords, endWords, stateWords, triesWords } from './words'

export function StateTag({ row }: { row: DeliveryRow }) {
  const held = row.state === 'waiting' && row.held
  const { className, icon, color } = held ? HELD_TONE : DELIVERY_TONE[row.state]
  return (
    <span className={className}>
      <DeskIcon name={icon} side={13} color={color} />
      {stateWords(row)}
    </span>
  )
}

const HEADS = ['时间', '什么事', '送给谁', '渠道', '结果', '次数', '用时']

interface RowProps {
  row: DeliveryRow
  now: number
  on: boolean
  onSelect: (deliveryId: string) => void
}

function Row({ row, now, on, onSelect }: RowProps) {
  return (
    <tr className={on ? 'is-on' : ''} onClick={() => onSelect(row.deliveryId)}>
      <td>{clockWords(row.at, now)}</td>
      <td className="deliveries__what">
        <button type="button" className="bare deliveries__open ellipsis" aria-pressed={on}>
          {row.what}
        </button>
      </td>
      <td className="ellipsis deliveries__to">{row.to}</td>
      <td>{CHANNEL_LABEL[row.kind]}</td>
      <td>
        <StateTag row={row} />
      </td>
      <td>{triesWords(row)}</td>
      <td className="deliveries__end">{endWords(row, now)}</td>
    </tr>
  )
}

interface DeliveryTableProps {
  rows: readonly DeliveryRow[]
  now: number
  selected: string | undefined
  onSelect: (deliveryId: string) => void
}

/** What went where and how it ended, newest first. */
export function DeliveryTable({ rows, now, selected, onSelect }: DeliveryTableProps) {
  return (
    <table className="deliveries">
      <caption className="deliveries__caption">投递记录</caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.deliveryId} {...{ row, now, onSelect }} on={row.deliveryId === selected} />
        ))}
      </tbody>
    </table>
  )
}
