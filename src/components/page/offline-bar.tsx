import { agoWords } from '@core/kit/time'
import { useOnline } from '@src/online'
import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { spoken } from '../spoken'
import './offline-bar.scss'

/** A yellow line while there is no network, with the age of what is shown (DESIGN-UI §11). */
export function OfflineBar() {
  const { online, lastSeen } = useOnline()
  if (online) return null
  const age = agoWords(lastSeen, Date.now())
  return (
    <View className="offline-bar" {...spoken({ role: 'alert' })}>
      <Icon name="cloud-slash" size={18} color="lamp" className="offline-bar__icon" />
      <Text>现在没网。您看到的是{age === '刚刚' ? '刚才' : ` ${age}`}的</Text>
    </View>
  )
}
