import type { OptionView } from '@core/votes/views'
import { Sheet } from '@src/components/sheet/sheet'
import { pictured } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import { dayWords } from './words'

interface OptionSheetProps {
  option: OptionView | undefined
  onClose: () => void
}

function Fact({ name, words }: { name: string; words: string | null }) {
  if (!words) return null
  return (
    <View className="fact">
      <Text className="fact__name">{name}</Text>
      <Text className="grow">{words}</Text>
    </View>
  )
}

/** An option opened before voting: picture, place, date, cost (MISSION V1). */
export function OptionSheet({ option, onClose }: OptionSheetProps) {
  if (!option) return null
  const { title, note, url, place, day, cost } = option
  return (
    <Sheet title={title} open onClose={onClose}>
      {url && (
        <Image
          className="option-sheet__image"
          src={url}
          mode="aspectFill"
          {...pictured(`${title}的图`)}
        />
      )}
      <Fact name="做什么" words={note} />
      <Fact name="在哪" words={place} />
      <Fact name="哪天" words={day && dayWords(day)} />
      <Fact name="费用" words={cost} />
    </Sheet>
  )
}
