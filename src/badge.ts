import { create } from 'zustand'

interface Badge {
  /** Own tips that wait for me; shown on the 我的 tab. */
  mine: number
  setMine: (mine: number) => void
}

export const useBadge = create<Badge>((set) => ({
  mine: 0,
  setMine: (mine) => set({ mine }),
}))
