import { Text, View } from '@tarojs/components'

/** The newsroom's sign and name; a liaison came by a link and has nowhere to go back to. */
export function Brand({ name }: { name: string }) {
  return (
    <View className="row letter__brand">
      <View className="letter__sign">
        <View className="letter__slot" />
        <View className="letter__way" />
        <View className="letter__point letter__point--one" />
        <View className="letter__point letter__point--two" />
        <View className="letter__point letter__point--three" />
      </View>
      <Text className="letter__newsroom">{name}</Text>
    </View>
  )
}
