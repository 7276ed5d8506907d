import type { RollName } from '@core/votes/ballot'
import type { ThemeView } from '@core/votes/views'
import { useMe } from '@src/cloud/session'
import { Button } from '@src/components/button/button'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Note } from '@src/components/note/note'
import { Sheet } from '@src/components/sheet/sheet'
import { LineField } from '@src/components/text-field/text-field'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { HomeField, useHome } from './home-field'

interface RollSheetProps {
  open: boolean
  theme: ThemeView
  onClose: () => void
  onDone: (roll: RollName) => void
}

const MAX_NAME = 20

function Form({ theme, onDone }: Omit<RollSheetProps, 'open' | 'onClose'>) {
  const me = useMe()
  const home = useHome(theme, me?.communityId ?? me?.informantOf ?? undefined)
  const [name, setName] = useState('')
  const ready = name.trim().length >= 2 && home.building
  return (
    <View className="votes-form">
      <Text className="t-sub">
        这次也上门收纸票。写上姓名和楼号，同一个人就不会算两回。纸上也投了的，算纸上那张。
      </Text>
      <FieldBlock title="您的姓名" hint="和登记表上一样写">
        <LineField label="您的姓名" value={name} max={MAX_NAME} onChange={setName} />
      </FieldBlock>
      <HomeField home={home} />
      <Note tone="green">姓名不存下来，只留一串对不出人的暗码。这部手机记着，下次不再问。</Note>
      <Button
        words="好，投票"
        disabled={!ready}
        onTap={() =>
          onDone({ communityId: home.communityId, name: name.trim(), building: home.building })
        }
      />
    </View>
  )
}

/** Asked once on a phone, in votes that are collected on paper too (decision 0050). */
export function RollSheet({ open, onClose, ...form }: RollSheetProps) {
  return (
    <Sheet title="写一下您是谁家的" open={open} onClose={onClose}>
      <Form {...form} />
    </Sheet>
  )
}
