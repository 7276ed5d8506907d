import { dateWords, startOfDay } from '@core/kit/time'
import { slotTime } from '@core/notices/booking'
import { useEffect, useRef } from 'react'
import { DeskButton } from '../frame/desk-button'
import { dayCsv } from './day-csv'
import type { DayListData } from './use-day-list'

function download({ day, guests }: DayListData): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([dayCsv(guests)], { type: 'text/csv;charset=utf-8' }))
  link.download = `预约名单-${day}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Names and phones of one day, to take to the door. */
export function DayList({ list, onClose }: { list: DayListData; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="ndesk__dialog" aria-labelledby="day-list" onClose={onClose}>
      <h2 className="t2" id="day-list">
        {dateWords(startOfDay(list.day))} {list.guests.length} 位
      </h2>
      <p className="meta">看名单记了一笔。只给接待点，用完删掉</p>
      <div className="ndesk__guests">
        <table className="ndesk__table">
          <thead>
            <tr>
              {['时段', '约号', '名字', '电话', ''].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.guests.map((guest) => (
              <tr key={guest.number}>
                <td>{slotTime(guest)}</td>
                <td>{guest.number}</td>
                <td>{guest.name}</td>
                <td>{guest.phone || '没留'}</td>
                <td>{guest.whom === 'other' ? '邻居代约' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="ndesk__row ndesk__row--end">
        <DeskButton words="关上" onPress={onClose} />
        <DeskButton words="导出给接待点" kind="primary" onPress={() => download(list)} />
      </div>
    </dialog>
  )
}
