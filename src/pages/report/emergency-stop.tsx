import { EMERGENCIES, type EmergencyId } from '@core/tips/emergency'
import { Button } from '@src/components/button/button'
import { Icon } from '@src/components/icon/icon'
import { spoken } from '@src/components/spoken'
import { Tap } from '@src/components/tap/tap'
import { dial } from '@src/newsroom'
import { Text, View } from '@tarojs/components'
import './emergency-stop.scss'

const NUMBERS = ['119', '110', '120'] as const
const WHO: Record<(typeof NUMBERS)[number], string> = {
  '119': '火警、被困、燃气',
  '110': '有人打人、报警',
  '120': '有人受伤、晕倒',
}

function CallRow({ number, main }: { number: (typeof NUMBERS)[number]; main: boolean }) {
  return (
    <Tap
      className={`emergency-stop__call ${main ? 'emergency-stop__call--main' : ''}`}
      onTap={() => dial(number)}
    >
      <Icon name="phone-call-fill" size={26} color={main ? 'white' : 'danger'} />
      <Text className="emergency-stop__number">打 {number}</Text>
      <Text className="emergency-stop__who">{WHO[number]}</Text>
    </Tap>
  )
}

/** In place of the form while somebody may be in danger: call first, write later (MISSION T8). */
export function EmergencyStop({ alarm, onOver }: { alarm: EmergencyId; onOver: () => void }) {
  const { label, call } = EMERGENCIES[alarm]
  const order = [...NUMBERS].sort((a, b) => Number(b === call) - Number(a === call))
  return (
    <View className="emergency-stop" {...spoken({ role: 'alert' })}>
      <Icon name="warning-fill" size={44} color="danger" />
      <Text className="emergency-stop__title">先打电话</Text>
      <Text className="emergency-stop__why">您说的是“{label}”。这里没人能马上赶到，电话最快</Text>
      {order.map((number) => (
        <CallRow key={number} number={number} main={number === call} />
      ))}
      <View className="emergency-stop__on">
        <Button kind="neutral" words="现在没有危险了，接着报" onTap={onOver} />
      </View>
      <Text className="t-meta">写的都还在。接着报会按急事办，4 小时内有人联系您</Text>
    </View>
  )
}
