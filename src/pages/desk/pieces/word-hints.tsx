import { HINT_LABEL, hintsIn, replaced } from '@core/pieces/hints'

interface WordHintsProps {
  id: string
  text: string
  onFix: (text: string) => void
}

/** Words to think about, as they are written; one press puts the calmer one in their place (P2). */
export function WordHints({ id, text, onFix }: WordHintsProps) {
  const hints = hintsIn(id, text)
  return (
    <div aria-live="polite">
      {hints.map(({ word, kind, instead }) => (
        <p key={word} className="note note--yellow hint">
          <span>{`“${word}”${HINT_LABEL[kind]}，改成“${instead}”？`}</span>
          <button
            type="button"
            className="bare hint__fix"
            onClick={() => onFix(replaced(text, word, instead))}
          >
            改
          </button>
        </p>
      ))}
    </div>
  )
}
