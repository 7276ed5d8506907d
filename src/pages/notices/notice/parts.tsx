import { dateWords } from '@core/kit/time'
import type { NoticeView } from '@core/notices/views'
import { stepsTitle } from '@core/notices/when'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { pictured } from '@src/components/spoken'
import { Tap } from '@src/components/tap/tap'
import { openInstead } from '@src/navigate'
import { Image, Text, View } from '@tarojs/components'

export function Head({ notice, people }: { notice: NoticeView; people: number }) {
  const { audience, title, publishedAt } = notice
  const [date = ''] = dateWords(publishedAt).split(' ')
  return (
    <View className="notice-head">
      <View className="notice-head__row">
        <Text className="notice-head__tag">{audience}</Text>
        <Text className="t-meta">
          {date}发{people > 0 ? ` · 已有 ${people.toLocaleString('en-US')} 人看过` : ''}
        </Text>
      </View>
      <Text className="notice-head__title">{title}</Text>
    </View>
  )
}

/** 更正 and 撤回: said before anything else (P3). */
export function Fate({
  notice: { withdrawn, correctedBy, correction, over },
}: {
  notice: NoticeView
}) {
  if (withdrawn) {
    return (
      <Note tone="yellow">
        <Text>这条通知撤回了：{withdrawn.words}</Text>
        {correctedBy && (
          <Tap role="link" onTap={() => void openInstead('notice', { id: correctedBy })}>
            <Text className="notice-link">看更正后的通知</Text>
          </Tap>
        )}
      </Note>
    )
  }
  if (correction) return <Note tone="yellow">{`更正：上一条${correction}`}</Note>
  return over ? <Note tone="grey">这件事已经结束了</Note> : null
}

export function Steps({ steps }: { steps: readonly string[] }) {
  if (steps.length === 0) return null
  return (
    <Card title={stepsTitle(steps.length)}>
      {steps.map((words, at) => (
        <View key={words} className="notice-step">
          <Text className="notice-step__number">{at + 1}</Text>
          <Text className="grow notice-step__words">{words}</Text>
        </View>
      ))}
    </Card>
  )
}

/** Picture and explanation, after everything one has to know. */
export function More({ notice: { picture, text } }: { notice: NoticeView }) {
  if (!picture && !text) return null
  return (
    <Card className="notice-more">
      {picture && (
        <Image
          className="notice-more__picture"
          mode="widthFix"
          src={picture.url}
          {...pictured('通知的图')}
        />
      )}
      {text && <Text className="notice-more__text">{text}</Text>}
    </Card>
  )
}
