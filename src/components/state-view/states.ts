import type { IconName } from '../icon/icons'
import type { IconColor } from '../icon/palette'

export type StateKind = 'empty' | 'not-found' | 'error' | 'forbidden' | 'dead-link'

interface State {
  icon: IconName
  tone: 'green' | 'yellow' | 'grey'
  color: IconColor
  title: string
  lines: string
}

/** Usual words of each state; pages give better ones where they know more. */
export const STATES: Record<StateKind, State> = {
  empty: {
    icon: 'envelope-open-duotone',
    tone: 'green',
    color: 'brand',
    title: '这里还空着',
    lines: '看到楼道灯坏了、电梯停了，\n拍张照说一声就行',
  },
  'not-found': {
    icon: 'magnifying-glass-duotone',
    tone: 'green',
    color: 'brand',
    title: '没找到',
    lines: '换个说法试试，\n或者报回执号，像 1013-07',
  },
  error: {
    icon: 'cloud-warning-duotone',
    tone: 'yellow',
    color: 'lamp',
    title: '没取到，不是您的问题',
    lines: '再试一次，\n还不行就打编辑部电话',
  },
  forbidden: {
    icon: 'shield-check-duotone',
    tone: 'green',
    color: 'brand',
    title: '先登录一下',
    lines: '要知道您是谁，\n才好把您的事给您看',
  },
  'dead-link': {
    icon: 'link-break-duotone',
    tone: 'grey',
    color: 'ink2',
    title: '这个链接用不了了',
    lines: '可能已经回复过，或过了日期。\n打编辑部电话，马上再发一个',
  },
}
