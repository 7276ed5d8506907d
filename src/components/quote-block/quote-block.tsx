import { Text, View } from '@tarojs/components'
import './quote-block.scss'

interface QuoteBlockProps {
  words: string
  /** Who said it, and in whose name. */
  by: string
  /** `原话转述，编辑没有改动`, where it is so. */
  note?: string
}

/** Somebody's own words, set apart from ours (DESIGN-UI §1). */
export function QuoteBlock({ words, by, note }: QuoteBlockProps) {
  return (
    <View>
      <View className="quote-block">
        <Text className="quote-block__words">{words}</Text>
      </View>
      <Text className="quote-block__by">{by}</Text>
      {note && <Text className="quote-block__by">{note}</Text>}
    </View>
  )
}
