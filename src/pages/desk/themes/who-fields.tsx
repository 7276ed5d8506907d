import type { FieldErrors } from '@core/kit/errors'
import { loadPlaces, usePlaces } from '@src/places'
import { useEffect } from 'react'
import { FormField } from '../frame/form-field'
import type { Draft } from './draft'

interface WhoFieldsProps {
  draft: Draft
  wrong: FieldErrors
  change: (part: Partial<Draft>) => void
}

const toggled = (all: readonly string[], one: string) =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one]

/** Who may vote, and how many they are; the base everybody is told afterwards (MISSION V3). */
export function WhoFields({ draft, wrong, change }: WhoFieldsProps) {
  const places = usePlaces((s) => s.places)
  useEffect(() => {
    // The list of communities stays empty without a network; the top of the page says so.
    if (!places) loadPlaces().catch(() => undefined)
  }, [places])
  return (
    <>
      <fieldset>
        <legend className="t3">哪些社区的居民能投</legend>
        {(places?.communities ?? []).map(({ communityId, name }) => (
          <label key={communityId} className="form__check">
            <input
              className="form__tick"
              type="checkbox"
              checked={draft.communities.includes(communityId)}
              onChange={() => change({ communities: toggled(draft.communities, communityId) })}
            />
            {name}
          </label>
        ))}
        {wrong.communities && <span className="form__wrong">{wrong.communities}</span>}
      </fieldset>
      <div className="form__pair">
        <FormField
          label="有资格的人数"
          type="number"
          value={draft.people}
          wrong={wrong['eligible.people']}
          onChange={(people) => change({ people })}
        />
        <FormField
          label="人数从哪来"
          value={draft.source}
          wrong={wrong['eligible.source']}
          placeholder="居委会登记的 16 岁以上居民"
          onChange={(source) => change({ source })}
        />
      </div>
    </>
  )
}
