import type { FieldErrors } from '@core/kit/errors'
import { noticesApi } from '@core/notices/api'
import type { ForWhom } from '@core/notices/booking'
import type { BookingView, SlotView } from '@core/notices/views'
import { call } from '@src/cloud/call'
import { newKey } from '@src/cloud/keys'
import { useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { useRef, useState } from 'react'

/** What the server calls somebody who gave no name. */
const NO_NAME = '邻居'

export interface Booking {
  whom: ForWhom
  name: string
  phone: string
  busy: boolean
  failed: string
  wrong: FieldErrors
  done: BookingView | undefined
  change: (part: Partial<Pick<Booking, 'whom' | 'name' | 'phone'>>) => void
  send: () => Promise<void>
  restart: () => void
}

const EMPTY = { busy: false, failed: '', wrong: {} as FieldErrors, done: undefined }

/** A booking being made. The key stays while the same thing is tried again. */
export function useBooking(noticeId: string, slot: SlotView | undefined, onBooked: () => void) {
  const me = useMe()
  const own = me && me.name !== NO_NAME ? me.name : ''
  const [form, setForm] = useState({ whom: 'self' as ForWhom, name: '', phone: '' })
  const [state, setState] = useState<Pick<Booking, 'busy' | 'failed' | 'wrong' | 'done'>>(EMPTY)
  const key = useRef({ said: '', key: '' })
  const name = form.whom === 'self' && form.name === '' ? own : form.name

  const send = async () => {
    if (!slot || state.busy) return
    const phone = form.phone.trim()
    const input = {
      ...{ noticeId, slotId: slot.slotId, whom: form.whom, name },
      ...(phone ? { phone } : {}),
    }
    const said = JSON.stringify(input)
    if (key.current.said !== said) key.current = { said, key: newKey() }
    setState({ ...EMPTY, busy: true })
    try {
      const done = await call(noticesApi.book, input, { key: key.current.key })
      setState({ ...EMPTY, done })
      onBooked()
    } catch (failure) {
      const { message, fields } = asAppError(failure)
      // Whatever is refused may be asked for again with a fresh key once something has changed.
      key.current = { said: '', key: '' }
      setState({ ...EMPTY, failed: message, wrong: fields ?? {} })
      onBooked()
    }
  }
  const booking: Booking = {
    ...form,
    ...state,
    name,
    change: (part) => setForm((before) => ({ ...before, ...part })),
    send,
    restart: () => {
      setForm({ whom: 'self', name: '', phone: '' })
      setState(EMPTY)
    },
  }
  return booking
}
