import type { NoticeView, PointView } from '@core/notices/views'
import { Button } from '@src/components/button/button'
import { pictured } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { goThere, mapWays } from './go-there'
import { WaysSheet } from './ways-sheet'

const asImage = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`

interface PlaceProps {
  point: PointView
  onGo: () => void
}

function Place({ point: { name, address, hint, hours }, onGo }: PlaceProps) {
  return (
    <View className="place">
      <View className="grow">
        <Text className="place__name">{name}</Text>
        <Text className="place__line">{address}</Text>
        {hint && <Text className="place__line">{hint}</Text>}
        {hours && <Text className="place__line">{hours}</Text>}
      </View>
      <Button
        kind="secondary"
        small
        icon="navigation-arrow-fill"
        words="去这"
        label={`去这：${name}，打开地图`}
        onTap={onGo}
      />
    </View>
  )
}

/** The map is a picture made by the server; the map app opens on a tap (DESIGN-UI §13). */
export function PlaceCard({ notice: { points, map } }: { notice: NoticeView }) {
  const [going, setGoing] = useState<PointView>()
  const [first] = points
  if (!first) return null
  const go = (point: PointView) => {
    if (mapWays) setGoing(point)
    else goThere(point)
  }
  return (
    <View className="places">
      {map && (
        <View className="places__frame" onClick={() => go(first)}>
          <Image
            className="places__map"
            src={asImage(map)}
            {...pictured(`示意图：${points.map((p) => p.name).join('、')}`)}
          />
        </View>
      )}
      {points.map((point) => (
        <Place key={point.name} point={point} onGo={() => go(point)} />
      ))}
      <WaysSheet point={going} onClose={() => setGoing(undefined)} />
    </View>
  )
}
