import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import type { PartProps } from './props'
import { TopicChoice } from './topic-choice'

/** Title and kind: confirmed together with the one sentence. */
export function TitlePart({ desk, editing }: PartProps) {
  const { title, topic } = desk.draft
  const open = editing.part === 'title'
  return (
    <section className="part part--title" aria-label="标题">
      <div className="part__head">
        {!open && <h3 className="t1 part__title">{title || '还没有标题'}</h3>}
        <span className="part__end">
          <DeskButton
            words={open ? '写好了' : '改标题'}
            size="small"
            onPress={() => editing.edit('title')}
          />
        </span>
      </div>
      {open && (
        <>
          <FormField
            label="标题"
            value={title}
            hint={`${title.length}/24`}
            onChange={(next) => desk.change({ title: next })}
          />
          <TopicChoice topic={topic} onTopic={(next) => desk.change({ topic: next })} />
        </>
      )}
    </section>
  )
}
