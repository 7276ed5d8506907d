/** Which point of the line it has come to; 3 = all three are behind it. */
export type Step = 0 | 1 | 2 | 3

export type PointState = 'done' | 'now' | 'late' | 'todo'

/** How one point looks when the line stands at `step`. */
export function pointState(point: number, step: Step, late: boolean): PointState {
  if (point < step) return 'done'
  if (point > step) return 'todo'
  return late ? 'late' : 'now'
}

/** The line as one sentence, for people who cannot see it. */
export function lineSentence(words: readonly string[], step: Step, late: boolean): string {
  if (step === 3) return `三步都走完了：${words.join('，')}`
  const passed = words.slice(0, step)
  const before = passed.length > 0 ? `，前面已经${passed.join('、')}` : ''
  return `现在在：${words[step]}${late ? '，已经晚了' : ''}${before}`
}
