import { callNewsroom } from '@src/newsroom'
import { Text, View } from '@tarojs/components'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { STATES, type StateKind } from './states'
import './state-view.scss'

export interface StateAction {
  words: string
  onTap: () => void
}

interface StateViewProps {
  kind: StateKind
  icon?: IconName
  title?: string
  /** At most two short lines. */
  lines?: string
  primary?: StateAction
  secondary?: StateAction
  /** Puts 再试一次 on the right and 打电话 beside it, as errors have them. */
  onRetry?: () => void
}

/** What a page or a part of it shows when there is nothing else to show (DESIGN-UI §11). */
export function StateView(props: StateViewProps) {
  const usual = STATES[props.kind]
  const primary =
    props.primary ?? (props.onRetry ? { words: '再试一次', onTap: props.onRetry } : undefined)
  const secondary =
    props.secondary ?? (props.onRetry ? { words: '打电话', onTap: callNewsroom } : undefined)
  return (
    <View className="state-view">
      <View className={`state-view__sign state-view__sign--${usual.tone}`}>
        <Icon name={props.icon ?? usual.icon} size={38} color={usual.color} />
      </View>
      <Text className="state-view__title">{props.title ?? usual.title}</Text>
      <Text className="state-view__lines">{props.lines ?? usual.lines}</Text>
      <View className="state-view__ways">
        {secondary && <Button kind="neutral" words={secondary.words} onTap={secondary.onTap} />}
        {primary && <Button words={primary.words} onTap={primary.onTap} />}
      </View>
    </View>
  )
}
