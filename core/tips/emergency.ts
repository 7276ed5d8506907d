/** Emergencies stop the form: somebody must call, not type (MISSION T8). */
export const EMERGENCIES = {
  fire: { label: '着火、冒烟', call: '119', words: ['着火', '起火', '冒烟', '失火', '火灾'] },
  gas: {
    label: '燃气味、煤气漏',
    call: '119',
    words: ['燃气味', '煤气味', '煤气泄漏', '燃气泄漏', '漏气'],
  },
  trapped: {
    label: '有人困在电梯',
    call: '119',
    words: ['困在电梯', '困在里面', '关在电梯', '还困在', '正困在', '被困在'],
  },
  hurt: {
    label: '有人受伤、晕倒',
    call: '120',
    words: ['晕倒', '流血', '受伤了', '没有呼吸', '摔伤'],
  },
  violence: { label: '打人、伤人', call: '110', words: ['打人', '持刀', '砍人', '抢劫', '家暴'] },
} as const

export type EmergencyId = keyof typeof EMERGENCIES
export const EMERGENCY_IDS = Object.keys(EMERGENCIES) as [EmergencyId, ...EmergencyId[]]

/** The emergency a text speaks of, if any. The person decides whether it is happening now. */
export function emergencyIn(text: string): EmergencyId | undefined {
  return EMERGENCY_IDS.find((id) => EMERGENCIES[id].words.some((word) => text.includes(word)))
}
