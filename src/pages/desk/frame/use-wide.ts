import { onWeb } from '@src/platform'
import { useEffect, useState } from 'react'

/** From here the three columns fit; below it the right one is a drawer (DESIGN-UI §6.1). */
export const THREE_COLUMNS = 1360
/** From here list and detail stand side by side. */
export const TWO_COLUMNS = 1000

export type Room = 'three' | 'two' | 'one'

function roomOf(): Room {
  if (!onWeb || window.innerWidth < TWO_COLUMNS) return 'one'
  return window.innerWidth < THREE_COLUMNS ? 'two' : 'three'
}

/** How many columns the screen has room for; a phone has one. */
export function useRoom(): Room {
  const [room, setRoom] = useState(roomOf)
  useEffect(() => {
    if (!onWeb) return
    const measure = () => setRoom(roomOf())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return room
}
