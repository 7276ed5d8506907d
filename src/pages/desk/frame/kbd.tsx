import { onWeb } from '@src/platform'
import { Text } from '@tarojs/components'

/** A key, where there is a keyboard. The key's name is no news to a screen reader. */
export function Kbd({ word }: { word: string }) {
  if (!onWeb) return null
  return (
    <Text className="kbd" aria-hidden>
      {word}
    </Text>
  )
}
