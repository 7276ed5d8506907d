import Taro from '@tarojs/taro'
import { create } from 'zustand'

const SLOT = 'lianxian.settings'
/** How many communities the picker remembers (DESIGN-UI §4). */
const REMEMBERED = 3

interface Kept {
  elder: boolean
  /** Ids of communities last chosen, the current one first. */
  communities: string[]
}

interface Settings extends Kept {
  setElder: (elder: boolean) => void
  chooseCommunity: (communityId: string) => void
}

function read(): Kept {
  const kept = Taro.getStorageSync<Partial<Kept> | ''>(SLOT)
  return { elder: false, communities: [], ...(kept || {}) }
}

function keep({ elder, communities }: Kept): void {
  Taro.setStorageSync(SLOT, { elder, communities })
}

/** What this device remembers about how to show things; applies to every page at once. */
export const useSettings = create<Settings>((set, get) => ({
  ...read(),
  setElder: (elder) => {
    set({ elder })
    keep(get())
  },
  chooseCommunity: (communityId) => {
    const others = get().communities.filter((each) => each !== communityId)
    set({ communities: [communityId, ...others].slice(0, REMEMBERED) })
    keep(get())
  },
}))

export const useElder = (): boolean => useSettings((s) => s.elder)
