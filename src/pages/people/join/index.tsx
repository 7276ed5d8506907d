import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { StateView } from '@src/components/state-view/state-view'
import { LineField } from '@src/components/text-field/text-field'
import { openTab } from '@src/navigate'
import { Text, View } from '@tarojs/components'
import { useJoin } from './use-join'

const DUTIES = [
  '看见家门口的事，拍张照说一声',
  '不用打卡，没有积分，也不排名',
  '想歇就歇，不用说原因',
  '您是谁，只有编辑知道',
]

export default function JoinPage() {
  const join = useJoin()
  if (join.joined) {
    return (
      <Page title="加入信息员">
        <StateView
          kind="empty"
          icon="identification-card-duotone"
          title={`您是${join.joined}了`}
          lines={'谢谢您愿意帮邻居说一声。\n有事随时报，想歇就歇'}
          primary={{ words: '好', onTap: () => void openTab('me') }}
        />
      </Page>
    )
  }
  return (
    <Page
      title="加入信息员"
      bottom={
        <BottomBar>
          <Button grow words="加入" busy={join.busy && '正在加入…'} onTap={join.send} />
        </BottomBar>
      }
    >
      <Card title="信息员做什么">
        {DUTIES.map((duty) => (
          <View key={duty}>
            <Text>{duty}</Text>
          </View>
        ))}
      </Card>
      <Card>
        <FieldBlock title="邀请码" hint="8 位，不分大小写" error={join.fields.code}>
          <LineField value={join.code} onChange={join.setCode} max={20} label="邀请码" />
        </FieldBlock>
      </Card>
      <Card>
        <FieldBlock title="怎么称呼您" error={join.fields.name}>
          <LineField value={join.name} onChange={join.setName} max={20} label="怎么称呼您" />
        </FieldBlock>
      </Card>
      {join.failed && <Note tone="yellow">{join.failed}</Note>}
    </Page>
  )
}
