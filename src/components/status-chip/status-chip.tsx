import { STATUS, type StatusKey } from '@core/tips/status'
import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { STATUS_LOOK } from './look'
import './status-chip.scss'

interface StatusChipProps {
  status: StatusKey
  /** Whose words: what residents read, or what editors read. */
  reader?: 'resident' | 'editor'
}

/** A state as icon and words, never colour alone (DESIGN-UI §3.1). */
export function StatusChip({ status, reader = 'resident' }: StatusChipProps) {
  const { icon, color } = STATUS_LOOK[status]
  return (
    <View className={`status-chip status-chip--${status}`}>
      <Icon name={icon} size={14} color={color} className="status-chip__icon" />
      <Text className="status-chip__words">{STATUS[status][reader]}</Text>
    </View>
  )
}
