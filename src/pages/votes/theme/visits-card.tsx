import type { VisitsView } from '@core/votes/views'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { Sheet } from '@src/components/sheet/sheet'
import { Tap } from '@src/components/tap/tap'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { shortDay } from './words'

function whenWords({ from, to }: VisitsView): string {
  return from === to ? shortDay(from) : `${shortDay(from)}到${shortDay(to)}`
}

/** Where the paper votes come from; the roster without names behind a link (phone-06). */
export function VisitsCard({ visits, roster }: { visits: VisitsView; roster: string | null }) {
  const [open, setOpen] = useState(false)
  const { visitors, households, votes, signers } = visits
  return (
    <Card title="走访票怎么来的">
      <Text className="t-sub">
        {`${whenWords(visits)}，${visitors} 个人一起上门，走了 ${households} 户，收 ${votes} 票。${signers} 位分别数过，数对了才算。${roster ?? ''}`}
      </Text>
      <Tap className="theme-link" role="link" onTap={() => setOpen(true)}>
        <Text>看走访登记（已隐去姓名）</Text>
        <Icon name="caret-right-bold" size={14} color="brand" />
      </Tap>
      <Sheet title="走访登记" open={open} onClose={() => setOpen(false)}>
        {visits.buildings.map(({ building, n }) => (
          <View key={building} className="ledger">
            <Text className="grow">{building}</Text>
            <Text>{`${n} 人`}</Text>
          </View>
        ))}
      </Sheet>
    </Card>
  )
}
