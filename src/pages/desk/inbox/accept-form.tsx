import { AcceptTip } from '@core/cases/inputs'
import type { DeskItem, DeskTip } from '@core/cases/views'
import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '@core/tips/categories'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../frame/choice'
import { CoverChoice } from './cover-choice'
import { FormShell } from './form-shell'
import { accept, wrongIn } from './steps'
import { useDraft } from './use-draft'
import { WordsFields } from './words-fields'

const KINDS = CATEGORY_IDS.map((id) => ({ id, words: CATEGORIES[id].label }))
const NEW = 'new'

interface AcceptFormProps {
  tip: DeskTip
  suspects: DeskItem['suspects']
}

/** A: accepts into a new case or one of those that may be the same (C1, C2). */
export function AcceptForm({ tip, suspects }: AcceptFormProps) {
  const [title, setTitle] = useDraft('title', tip.rewrite.title)
  const [summary, setSummary] = useDraft('summary', tip.rewrite.summary)
  const [categoryId, setCategory] = useState<CategoryId>(tip.categoryId)
  const [caseId, setCase] = useState(NEW)
  const [cover, setCover] = useState<string>()
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const open = suspects.filter(({ kind }) => kind === 'case')

  const submit = () => {
    const input = {
      ...{ tipId: tip.tipId, title, summary, categoryId },
      ...(caseId === NEW ? {} : { caseId }),
      ...(cover ? { coverPhotoId: cover } : {}),
    }
    const found = wrongIn(AcceptTip, input)
    setWrong(found)
    if (Object.keys(found).length === 0) accept(input)
  }

  return (
    <FormShell title="受理" submit="受理" onSubmit={submit}>
      <WordsFields
        {...{ title, summary, wrong }}
        onTitle={setTitle}
        onSummary={setSummary}
        onEnter={submit}
      />
      <View className="form__row">
        <Text className="t3">类别</Text>
        <Choice name="类别" value={categoryId} options={KINDS} onChoose={setCategory} />
      </View>
      {open.length > 0 && (
        <View className="form__row">
          <Text className="t3">放进</Text>
          <Choice
            name="放进哪件事"
            value={caseId}
            options={[
              { id: NEW, words: '新的一件事' },
              ...open.map(({ id, number, reason }) => ({ id, words: `${number}（${reason}）` })),
            ]}
            onChoose={setCase}
          />
        </View>
      )}
      <CoverChoice
        photos={tip.photos}
        value={cover}
        onChoose={setCover}
        wrong={wrong.coverPhotoId}
      />
    </FormShell>
  )
}
