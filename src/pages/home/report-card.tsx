import { CHANNEL } from '@core/places/home'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { LinkLine } from '@src/components/link-line/link-line'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'
import { useCommunity, usePlaces } from '@src/places'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { HowItWorks } from './how-it-works'
import type { Home } from './use-home'

/** `2026-10` → 10. */
const monthNumber = (month: string) => Number(month.slice(5, 7))

function Figures({ figures }: Pick<Home, 'figures'>) {
  if (!figures) return null
  return (
    <View className="home-figures">
      <Text className="home-figures__words">
        {monthNumber(figures.month)} 月收到{' '}
        <Text className="home-figures__n">{figures.received}</Text> 件，
        <Text className="home-figures__n">{figures.answered}</Text> 件有了结果
      </Text>
      <Tap
        className="home-link"
        role="link"
        onTap={() => {
          void open('cases')
        }}
      >
        <Text>看看都是啥事</Text>
        <Icon name="caret-right-bold" size={14} color="brand" />
      </Tap>
    </View>
  )
}

/** Old communities are reached by telephone: who picks it up, and when (MISSION R1). */
function ByPhone() {
  const kind = useCommunity()?.kind
  const hours = usePlaces((s) => s.places?.newsroom.hours)
  if (!kind || CHANNEL[kind] !== 'phone' || !hours) return null
  return <Text className="home-phone">不方便打字就打电话，{hours}</Text>
}

/** Telling us something: the first thing on the home page. */
export function ReportCard({ figures }: Pick<Home, 'figures'>) {
  const [asking, setAsking] = useState(false)
  return (
    <Card>
      <View className="row between">
        <Text className="t-title1">家门口有事，说一声</Text>
        <Tap className="home-how" role="link" onTap={() => setAsking(true)}>
          <Text>怎么办事</Text>
          <Icon name="caret-right-bold" size={13} color="ink3" />
        </Tap>
      </View>
      <View className="home-report__line">
        <LinkLine
          step={3}
          words={['您说一声', '编辑核实', '责任方答复']}
          label="一共三步：您说一声，编辑核实，责任方答复"
        />
      </View>
      <View className="home-report__ways">
        <Button
          grow
          icon="camera-fill"
          words="拍照报线索"
          onTap={() => {
            void open('report')
          }}
        />
        <Button kind="secondary" icon="phone-fill" words="打电话说" onTap={callNewsroom} />
      </View>
      <ByPhone />
      <Figures figures={figures} />
      <HowItWorks open={asking} onClose={() => setAsking(false)} />
    </Card>
  )
}
