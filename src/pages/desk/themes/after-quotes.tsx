import type { FieldErrors } from '@core/kit/errors'
import { FormField } from '../frame/form-field'
import { type AfterDraft, emptyQuote, type QuoteRow } from './aftermath-draft'

const MOST = 12

interface AfterQuotesProps {
  draft: AfterDraft
  wrong: FieldErrors
  change: (part: Partial<AfterDraft>) => void
}

/** What residents said. Each needs its own tick that they were asked (MISSION V4). */
export function AfterQuotes({ draft, wrong, change }: AfterQuotesProps) {
  const { quotes } = draft
  const row = (key: number, part: Partial<QuoteRow>) =>
    change({ quotes: quotes.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  const off = (at: number, field: string) => wrong[`quotes.${at}.${field}`]
  return (
    <fieldset>
      <legend className="t3">居民的话</legend>
      {quotes.map(({ key, words, by, consent }, at) => (
        <div key={key} className="after-row">
          <FormField
            label={`第 ${at + 1} 句`}
            value={words}
            wrong={off(at, 'words')}
            onChange={(value) => row(key, { words: value })}
          />
          <FormField
            label="谁说的"
            value={by}
            wrong={off(at, 'by')}
            placeholder="5 号楼张阿姨"
            onChange={(value) => row(key, { by: value })}
          />
          <label className="form__check">
            <input
              className="form__tick"
              type="checkbox"
              checked={consent}
              onChange={() => row(key, { consent: !consent })}
            />
            问过本人，同意写
          </label>
          {off(at, 'consent') && <span className="form__wrong">{off(at, 'consent')}</span>}
          <button
            type="button"
            className="btn btn--plain btn--small"
            onClick={() => change({ quotes: quotes.filter((one) => one.key !== key) })}
          >
            拿掉
          </button>
        </div>
      ))}
      {quotes.length < MOST && (
        <button
          type="button"
          className="btn btn--soft btn--small"
          onClick={() => change({ quotes: [...quotes, emptyQuote()] })}
        >
          加一句
        </button>
      )}
    </fieldset>
  )
}
