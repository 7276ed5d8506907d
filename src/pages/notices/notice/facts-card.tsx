import { BRING_LABEL, WHO_LABEL } from '@core/notices/notice'
import type { NoticeView } from '@core/notices/views'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import type { IconName } from '@src/components/icon/icons'
import { Text, View } from '@tarojs/components'

interface FactProps {
  icon: IconName
  name: string
  words: string
}

function Fact({ icon, name, words }: FactProps) {
  return (
    <View className="fact">
      <View className="fact__name">
        <Icon name={icon} size={22} color="brand" />
        <Text className="fact__words">{name}</Text>
      </View>
      <Text className="grow fact__said">{words}</Text>
    </View>
  )
}

/** 哪天、谁、带什么: before any explanation (DESIGN-UI §5 ⑧). */
export function FactsCard({ notice: { kind, days, who, bring } }: { notice: NoticeView }) {
  return (
    <Card className="facts">
      <Fact icon="calendar-dots-duotone" name="哪天" words={days} />
      <Fact icon="users-duotone" name={WHO_LABEL[kind]} words={who} />
      {bring && <Fact icon="identification-card-duotone" name={BRING_LABEL[kind]} words={bring} />}
    </Card>
  )
}
