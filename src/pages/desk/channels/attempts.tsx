import type { DeliveryDetail } from '@core/newsroom/delivery'
import { clockWords, gapWords } from './words'

interface AttemptsProps {
  detail: DeliveryDetail
  now: number
}

/** Each try with the wait before it and how it ended. */
export function Attempts({ detail: { attempts, state }, now }: AttemptsProps) {
  if (attempts.length === 0) return null
  return (
    <section aria-label="试过的几次">
      <h3 className="t3 drawer__title">{`试了 ${attempts.length} 次`}</h3>
      <ol className="tries">
        {attempts.map(({ at, code, result }, i) => {
          const before = attempts[i - 1]
          const gap = before ? `，${gapWords(at - before.at)}` : ''
          const dead = state === 'dead' && i === attempts.length - 1 ? '，进死信' : ''
          const well = result === 'delivered'
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: tries are only ever added at the end
            <li key={i} className={`tries__one ${well ? 'is-well' : ''}`}>
              <span>{`第 ${i + 1} 次${gap}${dead}`}</span>
              <span className="meta">
                {`${clockWords(at, now)} · `}
                <b className={well ? 'is-brand' : 'is-red'}>{well ? '送到' : code}</b>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
