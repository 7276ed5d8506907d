import Taro from '@tarojs/taro'

export interface NavSpace {
  /** Height of the system's status bar, px. */
  statusBar: number
  /** Height of the bar itself, px: capsule + twice the gap above it (DESIGN-UI §13). */
  bar: number
  /** What the capsule takes on the right, with 8 px of air. */
  right: number
}

const ON_WEB: NavSpace = { statusBar: 0, bar: 48, right: 0 }

function measure(): NavSpace {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  return {
    statusBar: statusBarHeight,
    bar: capsule.height + (capsule.top - statusBarHeight) * 2,
    right: windowWidth - capsule.left + 8,
  }
}

let known: NavSpace | undefined

/** Room the navigation bar has; measured once, it does not change while the app runs. */
export function navSpace(): NavSpace {
  known ??= process.env.TARO_ENV === 'h5' ? ON_WEB : measure()
  return known
}
