import { momentWords } from '@core/kit/time'
import { DeskButton } from './desk-button'
import type { KeptForm } from './use-kept-form'
import './note.scss'

/** Says that what stands here was never saved, and offers the way back. */
export function KeptLine({
  kept,
}: {
  kept: Pick<KeptForm<object>, 'resumed' | 'unkept' | 'restart'>
}) {
  const { resumed, unkept, restart } = kept
  if (unkept) return <p className="note note--yellow">这台电脑存不住，写一段就存一次</p>
  if (resumed === undefined) return null
  return (
    <p className="note note--yellow" role="status">
      接着 {momentWords(resumed)} 没存的写，只在这台电脑上。
      <DeskButton words="不要了" size="small" onPress={restart} />
    </p>
  )
}
