import { dayOf, shanghai } from '@core/kit/time'
import { Button } from '@src/components/button/button'
import { ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { PartPicker } from '@src/components/part-picker/part-picker'
import { Sheet } from '@src/components/sheet/sheet'
import { useState } from 'react'
import { momentFrom } from './when'

interface MomentPickerProps {
  at: number
  words: string
  chosen: boolean
  onPick: (at: number) => void
}

/** A chip that opens a day and a clock time to choose; nothing after now can be chosen. */
export function MomentPicker({ at, words, chosen, onPick }: MomentPickerProps) {
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState(dayOf(at))
  const [clock, setClock] = useState(shanghai(at).format('HH:mm'))
  const done = () => {
    setOpen(false)
    onPick(momentFrom(day, clock, Date.now()))
  }
  return (
    <>
      <ChoiceChip words={words} chosen={chosen} onTap={() => setOpen(true)} />
      <Sheet
        title="什么时候"
        open={open}
        onClose={() => setOpen(false)}
        foot={<Button words="选好了" grow onTap={done} />}
      >
        <PartPicker mode="date" name="哪天" value={day} end={dayOf(Date.now())} onChange={setDay} />
        <PartPicker mode="time" name="几点" value={clock} onChange={setClock} />
      </Sheet>
    </>
  )
}
