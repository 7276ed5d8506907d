import { MOST_SLOTS } from '@core/notices/notice'
import { DeskButton } from '../frame/desk-button'
import { nextSlots, type SlotForm, sameDaySlot } from './draft-form'
import { Line, Part } from './fields'
import type { Writer } from './use-writer'

interface RowProps {
  slot: SlotForm
  at: number
  onChange: (slot: SlotForm) => void
  onRemove: () => void
}

function Row({ slot, at, onChange, onRemove }: RowProps) {
  const field = (name: keyof SlotForm, label: string, type: 'date' | 'time' | 'number') => (
    <input
      className={`ndesk__input ndesk__input--${name}`}
      type={type}
      aria-label={`第 ${at + 1} 个时段的${label}`}
      value={slot[name]}
      onChange={(event) => onChange({ ...slot, [name]: event.target.value })}
    />
  )
  return (
    <li className="ndesk__slot">
      {field('day', '日子', 'date')}
      {field('from', '开始', 'time')}
      <span>到</span>
      {field('to', '结束', 'time')}
      {field('places', '名额', 'number')}
      <span>个名额</span>
      <DeskButton words="删" size="small" onPress={onRemove} />
    </li>
  )
}

/** Days and hours that can be booked, each with its places. */
export function SlotsPart({ writer: { form, wrong, change } }: { writer: Writer }) {
  const { slots } = form
  const set = (at: number, slot: SlotForm) =>
    change({ slots: slots.map((one, i) => (i === at ? slot : one)) })
  const last = slots.at(-1)
  const room = slots.length < MOST_SLOTS
  return (
    <Part title="三、能不能先约" aside={<span className="meta">不用约的事，这里空着</span>}>
      {slots.length > 0 && (
        <ul className="ndesk__slots">
          {slots.map((slot, at) => (
            <Row
              key={slot.slotId}
              slot={slot}
              at={at}
              onChange={(next) => set(at, next)}
              onRemove={() => change({ slots: slots.filter((one) => one !== slot) })}
            />
          ))}
        </ul>
      )}
      <div className="ndesk__row">
        <DeskButton
          words={last ? '同一天再加一段' : '加一个时段'}
          disabled={!room}
          onPress={() => change({ slots: [...slots, sameDaySlot(form)] })}
        />
        {last && (
          <DeskButton
            words="照这一天再加一天"
            disabled={!room}
            onPress={() => change({ slots: [...slots, ...nextSlots(form)] })}
          />
        )}
        {wrong.slots && <span className="ndesk__wrong">{wrong.slots}</span>}
      </div>
      {slots.length > 0 && (
        <Line
          label="一句说明（选填）"
          max={20}
          value={form.slotsNote}
          wrong={wrong.slotsNote}
          placeholder="不约也能打，要排队"
          onChange={(slotsNote) => change({ slotsNote })}
        />
      )}
    </Part>
  )
}
