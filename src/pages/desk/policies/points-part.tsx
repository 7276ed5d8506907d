import { MOST_POINTS } from '@core/policies/draft'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { PartSection } from './part-section'
import type { PartProps } from './props'
import { newPartId } from './words'

/** 对照: plain paragraphs for clauses the parts above do not cover. */
export function PointsPart({ desk, editing }: PartProps) {
  const { points } = desk.draft
  const add = () => {
    const id = newPartId('p')
    desk.change({ points: [...points, { id, words: '', clauses: [] }] })
    editing.edit(id)
  }
  return (
    <>
      {points.map((point, i) => {
        const change = (patch: Partial<typeof point>) =>
          desk.change({ points: points.map((p) => (p.id === point.id ? { ...p, ...patch } : p)) })
        return (
          <PartSection
            key={point.id}
            {...{ desk, editing }}
            name={point.id}
            title={`对照第 ${i + 1} 段`}
            onClauses={(clauses) => change({ clauses })}
            shown={<p className="part__words">{point.words || '还没写'}</p>}
          >
            <FormField
              label="大白话"
              rows={2}
              value={point.words}
              onChange={(words) => change({ words })}
              action={
                <DeskButton
                  words="删掉这段"
                  size="small"
                  onPress={() => desk.change({ points: points.filter((p) => p.id !== point.id) })}
                />
              }
            />
          </PartSection>
        )
      })}
      {points.length < MOST_POINTS && (
        <div className="part part--add">
          <DeskButton words="加一段对照" size="small" onPress={add} />
        </div>
      )}
    </>
  )
}
