import { dateWords } from '@core/kit/time'
import type { MyData } from '@core/people/data/data'
import { Card } from '@src/components/card/card'
import { Text, View } from '@tarojs/components'

/** Each kind of thing we hold, how many, and what a deletion does to it. */
export function HeldCard({ data }: { data: MyData }) {
  const { held, consent } = data
  return (
    <Card title="我们存着您的这些">
      {held.length === 0 && <Text className="data__none">还没有，报一次线索才会有。</Text>}
      {held.map(({ what, n, onDelete }) => (
        <View key={what} className="data__row">
          <View className="data__head">
            <Text className="grow">{what}</Text>
            <Text className="data__n">{n} 条</Text>
          </View>
          <Text className="data__note">删除时：{onDelete}</Text>
        </View>
      ))}
      {consent && (
        <Text className="data__note">
          您 {dateWords(consent.at)} 同意过个人信息说明（{consent.version} 版）
        </Text>
      )}
    </Card>
  )
}
