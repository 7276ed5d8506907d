import { findPrivate, PRIVATE_LABEL } from '@core/kit/private-words'
import { View } from '@tarojs/components'
import { DeskIcon } from '../frame/desk-icon'
import { Field } from '../frame/field'

interface WordsFieldsProps {
  title: string
  summary: string
  onTitle: (title: string) => void
  onSummary: (summary: string) => void
  wrong: Record<string, string>
  onEnter: () => void
}

/** Title and summary for neighbours, with a warning while something private stands in them. */
export function WordsFields(props: WordsFieldsProps) {
  const { title, summary, onTitle, onSummary, wrong, onEnter } = props
  const found = [...findPrivate(title), ...findPrivate(summary)]
  return (
    <View>
      <Field
        label="标题"
        value={title}
        onChange={onTitle}
        max={60}
        wrong={wrong.title}
        onEnter={onEnter}
        autoFocus
      />
      <Field
        label="给邻居看的说明"
        value={summary}
        onChange={onSummary}
        rows={5}
        max={500}
        wrong={wrong.summary}
      />
      {found.length > 0 && (
        <View className="note note--yellow form__note">
          <DeskIcon name="warning-circle-bold" side={18} color="lamp" />
          {`还有个人信息：${found.map((one) => `${PRIVATE_LABEL[one.kind]} ${one.found}`).join('、')}`}
        </View>
      )}
    </View>
  )
}
