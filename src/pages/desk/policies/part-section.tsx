import { groundless } from '@core/policies/amounts'
import { partsOf } from '@core/policies/parts'
import { LONGEST_SENTENCE, termsIn, tooLong } from '@core/policies/plain'
import type { PartView } from '@core/policies/views'
import type { PropsWithChildren, ReactNode } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { Picks } from './picks'
import type { PartProps } from './props'
import type { PolicyDesk } from './use-policy'
import { clauseWords, dayWords } from './words'

/** How far the confirmation of a part has come, in words and a sign. */
function Chip({ view }: { view: PartView | undefined }) {
  if (view?.confirmed) {
    return (
      <span className="tag tag--green">
        <DeskIcon name="check-bold" side={13} color="brand" />
        {`${view.confirmed.by} ${dayWords(view.confirmed.at)}核过`}
      </span>
    )
  }
  const words = view?.state === 'sent' ? '等科室核' : '还没送核'
  return (
    <span className="tag tag--yellow">
      <DeskIcon name="clock-bold" side={13} color="lamp" />
      {view?.lapsed ? `改过了，${words}` : words}
    </span>
  )
}

/** The plain-language check as it is written: lengths, words of documents, numbers (X3). */
function Checks({ words, desk }: { words: string; desk: PolicyDesk }) {
  const long = tooLong(words)
  const numbers = groundless(words, desk.draft)
  const terms = termsIn(words)
  return (
    <div className="checks" aria-live="polite">
      {long.map((sentence) => (
        <p key={sentence} className="note note--yellow">
          {`这句超过 ${LONGEST_SENTENCE} 字，拆成两句：${sentence}`}
        </p>
      ))}
      {numbers.length > 0 && (
        <p className="note note--red">{`规则和原文里都没有：${numbers.join('、')}`}</p>
      )}
      {terms.length > 0 && (
        <p className="note note--grey">
          {`术语换成白话：${terms.map(({ term, instead }) => `${term} → ${instead || '不写'}`).join('；')}`}
        </p>
      )}
    </div>
  )
}

interface SectionProps extends PartProps {
  name: string
  title: string
  /** Shown while nobody edits it. */
  shown: ReactNode
  onClauses: (clauses: string[]) => void
}

/** One part: as it reads, or as it is being written, with its clauses and its checks. */
export function PartSection(props: PropsWithChildren<SectionProps>) {
  const { desk, editing, name, title, shown, onClauses, children } = props
  const part = partsOf(desk.draft).find((each) => each.key === name)
  const open = editing.part === name
  const tied = part?.clauses ?? []
  const clauses = desk.draft.original.clauses
  const tiedWords = clauses.filter((clause) => tied.includes(clause.id)).map((c) => c.no)
  const toggle = (id: string) =>
    onClauses(tied.includes(id) ? tied.filter((each) => each !== id) : [...tied, id])
  return (
    <section className="part" aria-label={title}>
      <div className="part__head">
        <h3 className="t3">{title}</h3>
        <span className={tiedWords.length > 0 ? 'meta' : 'meta is-lamp'}>
          {tiedWords.length > 0 ? `对应${[...new Set(tiedWords)].join('、')}` : '还没对上条款'}
        </span>
        <span className="part__end">
          <Chip view={desk.its.clearance.parts.find((each) => each.key === name)} />
          <DeskButton
            words={open ? '写好了' : '改'}
            size="small"
            onPress={() => editing.edit(name)}
          />
        </span>
      </div>
      {open ? children : shown}
      {open && clauses.length > 0 && (
        <Picks
          many
          name="对应哪几条"
          options={clauses.map((clause) => ({ id: clause.id, words: clauseWords(clause) }))}
          chosen={tied}
          onPick={toggle}
        />
      )}
      <Checks words={part?.words ?? ''} desk={desk} />
    </section>
  )
}
