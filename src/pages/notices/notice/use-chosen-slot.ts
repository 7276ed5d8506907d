import type { SlotView } from '@core/notices/views'
import { useState } from 'react'
import { firstOpen } from './slot-days'

/** The chosen slot as it is now: one that filled up meanwhile gives way to the next open one. */
export function useChosenSlot(slots: readonly SlotView[] = []) {
  const [slotId, setSlotId] = useState<string>()
  const picked = slots.find((slot) => slot.slotId === slotId && slot.state === 'open')
  return {
    chosen: picked ?? firstOpen(slots),
    onChoose: (slot: SlotView) => setSlotId(slot.slotId),
  }
}
