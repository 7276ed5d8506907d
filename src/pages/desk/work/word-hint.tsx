import { JUDGING, judgingWords, neutral } from '@core/cases/wording'
import { Text, View } from '@tarojs/components'
import { DeskIcon } from '../frame/desk-icon'
import { Press } from '../frame/press'

/** Words that find for a side, with a calmer wording at one press; nothing is held back (C7). */
export function WordHint({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const found = judgingWords(text)
  if (found.length === 0) return null
  const calmer = found.map((word) => `“${word}”换成“${JUDGING[word]}”`).join('，')
  return (
    <View className="note note--yellow form__note">
      <DeskIcon name="warning-circle-bold" side={18} color="lamp" />
      <View>
        <Text>{`措辞提醒：${calmer}。`}</Text>
        <Press className="hint__fix" onPress={() => onChange(neutral(text))}>
          <Text>一键改</Text>
        </Press>
      </View>
    </View>
  )
}
