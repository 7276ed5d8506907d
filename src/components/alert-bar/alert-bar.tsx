import { momentWords } from '@core/kit/time'
import type { WarningBar } from '@core/notices/views'
import { open } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { AlertSign } from './alert-sign'

/** The warning in force, in the station's words; our own advice stands apart below (MISSION A2). */
export function AlertBar({ warning }: { warning: WarningBar }) {
  const { warningId, kind, colour, headline, station, issuedAt, advice } = warning
  const from = `${station} ${momentWords(issuedAt)} 发布`
  return (
    <Tap role="link" className="alert-bar" onTap={() => void open('warning', { id: warningId })}>
      <AlertSign kind={kind} colour={colour} />
      <View className="grow">
        <Text className="alert-bar__headline">{headline}</Text>
        <Text className="alert-bar__from">{from}</Text>
        <View className="alert-bar__ours">
          <Text className="grow">{advice ?? '怎么躲、怎么防'}</Text>
          <Text className="alert-bar__way">避险指南</Text>
          <Icon name="caret-right-bold" size={14} color="onLamp" />
        </View>
      </View>
    </Tap>
  )
}
