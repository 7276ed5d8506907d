import type { Said } from './use-doing'

/** What became of the last step, where it was taken. */
export function SaidLine({ said }: { said: Said | undefined }) {
  if (!said) return null
  return (
    <p className={`note note--${said.tone === 'red' ? 'yellow' : 'green'}`} role="status">
      {said.words}
    </p>
  )
}
