import { Icon } from '@src/components/icon/icon'
import type { IconName } from '@src/components/icon/icons'
import { Tap } from '@src/components/tap/tap'
import { Text, View } from '@tarojs/components'

interface NewsRowProps {
  tag: string
  note: string
  title: string
  icon: IconName
  onTap: () => void
}

/** A policy or a notice on one line of the home page. */
export function NewsRow({ tag, note, title, icon, onTap }: NewsRowProps) {
  return (
    <Tap className="home-news" role="link" onTap={onTap}>
      <View className="grow">
        <View className="home-row__top">
          <Text className="home-tag">{tag}</Text>
          <Text className="t-meta">{note}</Text>
        </View>
        <Text className="home-row__title">{title}</Text>
      </View>
      <View className="home-news__sign">
        <Icon name={icon} size={26} color="brand" />
      </View>
    </Tap>
  )
}
