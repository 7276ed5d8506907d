import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Note } from '@src/components/note/note'
import { LineField } from '@src/components/text-field/text-field'
import { View } from '@tarojs/components'
import { useProfile } from './use-profile'

/** What I am called and where editors may call back; both may be changed or taken away. */
export function ProfileCard() {
  const { name, phone, kept, set, busy, said, faults, save } = useProfile()
  const hint = kept ? '要换就写新的' : '编辑回电用，可以不留'
  return (
    <Card title="我的资料">
      <FieldBlock title="怎么称呼您" error={faults.name}>
        <LineField
          value={name}
          onChange={(value) => set({ name: value })}
          max={20}
          label="怎么称呼您"
        />
      </FieldBlock>
      <View className="data__gap" />
      <FieldBlock title="电话" hint={hint} optional error={faults.phone}>
        <LineField
          value={phone}
          onChange={(value) => set({ phone: value })}
          max={24}
          {...(kept ? { placeholder: `现在存的是 ${kept}` } : {})}
          label="电话，选填"
        />
      </FieldBlock>
      {said && <Note tone={said.tone}>{said.words}</Note>}
      <View className="data__ways">
        {kept && <Button kind="neutral" words="不留电话了" onTap={() => save({ phone: '' })} />}
        <Button grow words="存好" busy={busy && '正在存…'} onTap={() => save({})} />
      </View>
    </Card>
  )
}
