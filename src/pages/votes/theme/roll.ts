import type { RollName } from '@core/votes/ballot'
import Taro from '@tarojs/taro'

const SLOT = 'lianxian.roll'

/** The name this phone gave for the roll; asked once, kept here, never on the server in clear. */
export const keptRoll = (): RollName | undefined =>
  Taro.getStorageSync<RollName | ''>(SLOT) || undefined

export const keepRoll = (roll: RollName): void => Taro.setStorageSync(SLOT, roll)
