import type { Question } from '@core/policies/draft'
import { relevanceOf, VERDICT_WORDS, type Verdict } from '@core/policies/relevance'
import { Card } from '@src/components/card/card'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { Note } from '@src/components/note/note'
import { spoken } from '@src/components/spoken'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'

const LOOK: Record<
  Verdict,
  { tone: 'green' | 'grey' | 'yellow'; icon: 'check-circle-fill' | 'info-bold' | 'question-bold' }
> = {
  related: { tone: 'green', icon: 'check-circle-fill' },
  unrelated: { tone: 'grey', icon: 'info-bold' },
  unsure: { tone: 'yellow', icon: 'question-bold' },
}

/** Questions up to the one that is open now. */
function shown(questions: readonly Question[], next: Question | undefined, chosen: string[]) {
  return questions.filter(
    (question) =>
      question.id === next?.id || question.options.some((option) => chosen.includes(option.id)),
  )
}

/** 跟我有关吗: a tap a question, three at most. What is tapped stays on this page and goes nowhere. */
export function RelevanceCard({ questions }: { questions: readonly Question[] }) {
  const [chosen, setChosen] = useState<string[]>([])
  const { next, verdict } = relevanceOf(questions, chosen)
  const choose = (question: Question, id: string) => {
    const at = questions.findIndex((each) => each.id === question.id)
    const earlier = questions.slice(0, at).flatMap((each) => each.options.map((o) => o.id))
    // An answer changed takes back what was answered after it.
    setChosen((before) => [...before.filter((one) => earlier.includes(one)), id])
  }
  return (
    <Card title="跟我有关吗">
      <Text className="t-sub">点一下符合您的，不记名、不保存</Text>
      {shown(questions, next, chosen).map((question) => (
        <View key={question.id} className="relevance__question">
          <Text className="relevance__words">{question.words}</Text>
          <ChipRow>
            {question.options.map((option) => (
              <ChoiceChip
                key={option.id}
                words={option.words}
                chosen={chosen.includes(option.id)}
                onTap={() => choose(question, option.id)}
              />
            ))}
          </ChipRow>
        </View>
      ))}
      {verdict && (
        <View {...spoken({ role: 'alert' })}>
          <Note tone={LOOK[verdict.is].tone} icon={LOOK[verdict.is].icon}>
            <Text>
              <Text className="explainer__bold">{VERDICT_WORDS[verdict.is]}</Text>
              {verdict.says}
            </Text>
          </Note>
        </View>
      )}
    </Card>
  )
}
