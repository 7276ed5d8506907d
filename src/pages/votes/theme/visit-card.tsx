import { votesApi } from '@core/votes/api'
import type { ThemeView } from '@core/votes/views'
import { call } from '@src/cloud/call'
import { useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { ConsentCard } from '@src/components/consent-card/consent-card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Icon } from '@src/components/icon/icon'
import { Note } from '@src/components/note/note'
import { Sheet } from '@src/components/sheet/sheet'
import { LineField } from '@src/components/text-field/text-field'
import { callNewsroom } from '@src/newsroom'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { HomeField, useHome } from './home-field'

interface VisitFormProps {
  theme: ThemeView
  onAsked: () => void
}

function useVisitRequest({ theme, onAsked }: VisitFormProps) {
  const me = useMe()
  const home = useHome(theme, me?.communityId ?? undefined)
  const [said, setSaid] = useState({ name: '', phone: '', note: '' })
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const ask = async () => {
    const { communityId, building } = home
    const { name, phone, note } = said
    const more = { ...(phone ? { phone } : {}), ...(note ? { note } : {}) }
    setBusy(true)
    try {
      const { themeId } = theme
      await call(votesApi.askVisit, { themeId, communityId, building, name, ...more })
      onAsked()
    } catch (failure) {
      setFailed(asAppError(failure).message)
    } finally {
      setBusy(false)
    }
  }
  const say = (part: Partial<typeof said>) => setSaid((before) => ({ ...before, ...part }))
  return { home, said, say, busy, failed, ask }
}

function VisitForm(props: VisitFormProps) {
  const { home, said, say, busy, failed, ask } = useVisitRequest(props)
  return (
    <View className="votes-form">
      <HomeField home={home} />
      <FieldBlock title="老人怎么称呼">
        <LineField
          label="老人怎么称呼"
          value={said.name}
          max={20}
          placeholder="周奶奶"
          onChange={(name) => say({ name })}
        />
      </FieldBlock>
      <FieldBlock title="电话" optional>
        <LineField
          label="电话"
          type="number"
          value={said.phone}
          max={20}
          onChange={(phone) => say({ phone })}
        />
      </FieldBlock>
      <FieldBlock title="补一句" optional>
        <LineField
          label="补一句"
          value={said.note}
          max={100}
          placeholder="耳朵不好，敲门重一点"
          onChange={(note) => say({ note })}
        />
      </FieldBlock>
      <Note tone="green">称呼和电话只给上门的信息员和编辑看，去过就删。</Note>
      <ConsentCard />
      {failed && <Note tone="yellow">{failed}</Note>}
      <Button
        words="请他们来"
        disabled={!said.name.trim() || !home.building}
        busy={busy && '正在交…'}
        onTap={() => void ask()}
      />
    </View>
  )
}

/** 请人上门: for those at home who use no phone (MISSION V2). */
export function VisitCard({ theme }: { theme: ThemeView }) {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  return (
    <Card>
      <View className="visit">
        <View className="visit__sign">
          <Icon name="clipboard-text-duotone" size={26} color="lamp" />
        </View>
        <View className="grow visit__words">
          <Text className="visit__title">家里老人不用手机？</Text>
          <Text className="t-sub">
            {asked ? '记下了，信息员会两个人一起来' : '上门收票，一样算数'}
          </Text>
        </View>
        {me ? (
          <Button kind="secondary" small words="请人上门" onTap={() => setOpen(true)} />
        ) : (
          <Button kind="secondary" small words="打电话请" onTap={callNewsroom} />
        )}
      </View>
      <Sheet title="请人上门收票" open={open} onClose={() => setOpen(false)}>
        <VisitForm
          theme={theme}
          onAsked={() => {
            setAsked(true)
            setOpen(false)
          }}
        />
      </Sheet>
    </Card>
  )
}
