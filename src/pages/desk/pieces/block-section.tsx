import { BLOCK_LABEL, isOfParty, isOurs, type WordBlock } from '@core/pieces/draft'
import { useId } from 'react'
import type { PieceDesk } from './use-piece-desk'
import { WordHints } from './word-hints'

interface SectionProps {
  block: WordBlock
  place: number
  desk: PieceDesk
}

const rowsFor = (words: string): number =>
  Math.min(12, Math.max(2, words.split('\n').length, Math.ceil(words.length / 34)))

interface MovesProps {
  id: string
  label: string
  desk: PieceDesk
}

/** Up, and out. */
export function Moves({ id, label, desk }: MovesProps) {
  const { blocks } = desk.draft
  const at = blocks.findIndex((block) => block.id === id)
  const up = () => {
    const next = [...blocks]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at - 1, 0, moved)
    desk.change({ blocks: next })
  }
  return (
    <span className="block__moves">
      {at > 0 && (
        <button
          type="button"
          className="bare block__move"
          aria-label={`${label}往上挪`}
          onClick={up}
        >
          往上
        </button>
      )}
      <button
        type="button"
        className="bare block__move"
        aria-label={`拿掉${label}`}
        onClick={() => desk.changeBlock(id)}
      >
        拿掉
      </button>
    </span>
  )
}

/** One paragraph: whose words it is, the words, and what to think about in them. */
export function BlockSection({ block, place, desk }: SectionProps) {
  const field = useId()
  const party = isOfParty(block)
    ? desk.its.facts.asked.find(({ referralId }) => referralId === block.referralId)?.party
    : undefined
  const name = party ? `${BLOCK_LABEL[block.kind]}：${party}` : BLOCK_LABEL[block.kind]
  const set = (words: string) => desk.changeBlock(block.id, { ...block, words })
  return (
    <section className={`block block--${block.kind}`}>
      <div className="block__head">
        <label className="t3" htmlFor={field}>
          {name}
        </label>
        <Moves id={block.id} label={`第 ${place + 1} 段${BLOCK_LABEL[block.kind]}`} desk={desk} />
      </div>
      <textarea
        id={field}
        className="bare box"
        rows={rowsFor(block.words)}
        value={block.words}
        onChange={(event) => set(event.target.value)}
      />
      {isOfParty(block) && <p className="meta">要一字不差；个人的姓名电话可以换成“（姓名略）”</p>}
      {isOurs(block) && <WordHints id={block.id} text={block.words} onFix={set} />}
    </section>
  )
}
