import { type Colour, KIND_LABEL, type WarningKind, warningName } from '@core/notices/warning'
import { Text, View } from '@tarojs/components'
import { ALERT_ICONS } from '../icon/alert-icons'
import { Drawing } from '../icon/drawing'
import { spoken } from '../spoken'
import './alert-bar.scss'

const SIGN: Record<WarningKind, keyof typeof ALERT_ICONS> = {
  typhoon: 'wind',
  gale: 'wind',
  dust: 'wind',
  rainstorm: 'cloud-rain',
  hail: 'cloud-rain',
  snowstorm: 'snowflake',
  cold: 'snowflake',
  frost: 'snowflake',
  ice: 'snowflake',
  heat: 'thermometer-hot',
  drought: 'thermometer-hot',
  lightning: 'lightning',
  fog: 'cloud-fog',
  haze: 'cloud-fog',
  quake: 'pulse',
}

/** Two letters fit on the sign; longer names in short. */
const SHORT: Partial<Record<WarningKind, string>> = { dust: '沙尘', ice: '结冰', quake: '震情' }

const INK = {
  blue: 'white',
  yellow: 'onLamp',
  orange: 'onLamp',
  red: 'white',
  plain: 'ink2',
  over: 'ink2',
} as const

interface AlertSignProps {
  kind: WarningKind
  /** A bulletin has no colour. */
  colour: Colour | null
  /** Lifted or run out: grey, so that nobody takes it for one in force. */
  over?: boolean
}

/** The national sign: one of four colours with the name on it (board 1). */
export function AlertSign({ kind, colour, over }: AlertSignProps) {
  const tone = over ? 'over' : (colour ?? 'plain')
  return (
    <View
      className={`alert-sign alert-sign--${tone}`}
      {...spoken({ role: 'img', label: warningName({ kind, colour }) })}
    >
      <Drawing shapes={ALERT_ICONS[SIGN[kind]]} size={18} color={INK[tone]} />
      <Text>{SHORT[kind] ?? KIND_LABEL[kind]}</Text>
    </View>
  )
}
