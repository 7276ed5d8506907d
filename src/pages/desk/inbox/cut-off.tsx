import { Text, View } from '@tarojs/components'
import { DeskIcon } from '../frame/desk-icon'
import { useInbox } from './inbox-store'

/** The line is down: what is on the screen may be old, and nothing is lost (DESIGN-UI §11). */
export function CutOff() {
  const cutOff = useInbox((s) => s.cutOff)
  if (!cutOff) return null
  return (
    <View className="note note--yellow cut-off" role="status">
      <DeskIcon name="cloud-slash-bold" side={18} color="lamp" />
      <Text>连不上了，正在再试。您写的还在，没发出去的不会丢</Text>
    </View>
  )
}
