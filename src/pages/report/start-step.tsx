import type { EmergencyId } from '@core/tips/emergency'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { ChipRow } from '@src/components/choice-chip/choice-chip'
import { Icon } from '@src/components/icon/icon'
import { Tap } from '@src/components/tap/tap'
import { Text, View } from '@tarojs/components'
import { beginWithCategory, beginWithPhotos } from './begin'
import { CategoryGrid } from './category-grid'
import { ResumeCard } from './resume-card'
import { SentCard } from './sent-card'

const ALARMS: readonly [EmergencyId, string][] = [
  ['fire', '着火'],
  ['gas', '燃气'],
  ['trapped', '困人'],
  ['hurt', '受伤'],
]

interface StartProps {
  /** A danger was pointed at: calls come before words. */
  onAlarm: (alarm: EmergencyId) => void
}

function CameraButton() {
  return (
    <Tap className="report__camera" onTap={() => void beginWithPhotos('camera')}>
      <View className="report__lens">
        <Icon name="camera-fill" size={30} color="white" />
      </View>
      <View className="grow">
        <Text className="report__camera-words">拍一张</Text>
        <Text className="report__camera-note">先拍下来，字可以回家补</Text>
      </View>
      <Icon name="caret-right-bold" size={18} color="white" />
    </Tap>
  )
}

function Alarms({ onAlarm }: StartProps) {
  return (
    <View className="report__alarms">
      <Text className="report__question">有危险先打电话</Text>
      <ChipRow>
        {ALARMS.map(([alarm, words]) => (
          <Tap key={alarm} className="report__alarm" onTap={() => onAlarm(alarm)}>
            <Icon name="warning-fill" size={16} color="danger" />
            <Text className="report__alarm-words">{words}</Text>
          </Tap>
        ))}
      </ChipRow>
    </View>
  )
}

/** How a report begins: the camera first, then the kinds; dangers call before they write. */
export function StartStep({ onAlarm }: StartProps) {
  return (
    <>
      <SentCard />
      <ResumeCard />
      <CameraButton />
      <View className="report__album">
        <Button
          kind="neutral"
          grow
          icon="images"
          words="从相册选"
          onTap={() => void beginWithPhotos('album')}
        />
      </View>
      <Alarms onAlarm={onAlarm} />
      <Card title="不拍照也行，先选是哪一类" className="report__card">
        <CategoryGrid onChoose={(category) => void beginWithCategory(category)} />
      </Card>
    </>
  )
}
