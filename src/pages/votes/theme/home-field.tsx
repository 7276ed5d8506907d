import type { ThemeView } from '@core/votes/views'
import { ChipRow, ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { FieldBlock } from '@src/components/field-block/field-block'
import { loadPlaces, usePlaces } from '@src/places'
import { useEffect, useState } from 'react'

export interface Home {
  communities: ThemeView['communities']
  communityId: string
  buildings: readonly string[]
  building: string
  chooseCommunity: (communityId: string) => void
  chooseBuilding: (building: string) => void
}

/** A building in one of the theme's communities, chosen by taps. */
export function useHome({ communities }: ThemeView, own?: string): Home {
  const first = communities.find(({ communityId }) => communityId === own) ?? communities[0]
  const [communityId, setCommunity] = useState(first?.communityId ?? '')
  const [building, setBuilding] = useState('')
  const places = usePlaces((s) => s.places)
  useEffect(() => {
    // Without the network the list stays empty and the button off; the page says so by its own bar.
    if (!places) loadPlaces().catch(() => undefined)
  }, [places])
  const place = places?.communities.find((one) => one.communityId === communityId)
  const chooseCommunity = (next: string) => {
    setCommunity(next)
    setBuilding('')
  }
  return {
    communities,
    communityId,
    buildings: place?.buildings ?? [],
    building,
    chooseCommunity,
    chooseBuilding: setBuilding,
  }
}

export function HomeField({ home }: { home: Home }) {
  const { communities, communityId, buildings, building } = home
  return (
    <>
      {communities.length > 1 && (
        <FieldBlock title="哪个社区">
          <ChipRow>
            {communities.map((one) => (
              <ChoiceChip
                key={one.communityId}
                words={one.name}
                chosen={one.communityId === communityId}
                onTap={() => home.chooseCommunity(one.communityId)}
              />
            ))}
          </ChipRow>
        </FieldBlock>
      )}
      <FieldBlock title="哪一栋">
        <ChipRow>
          {buildings.map((one) => (
            <ChoiceChip
              key={one}
              words={one}
              chosen={one === building}
              onTap={() => home.chooseBuilding(one)}
            />
          ))}
        </ChipRow>
      </FieldBlock>
    </>
  )
}
