import { asAppError } from '@src/cloud/use-call'
import { type CommunityPlace, loadPlaces, usePlaces } from '@src/places'
import { useSettings } from '@src/settings'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { ChipRow, ChoiceChip } from '../choice-chip/choice-chip'
import { RadioRow } from '../option-row/option-row'
import { Sheet } from '../sheet/sheet'
import { Skeleton } from '../skeleton/skeleton'
import { StateView } from '../state-view/state-view'
import { LineField } from '../text-field/text-field'
import { byStreet, matching } from './group'
import './community-picker.scss'

interface PickerProps {
  open: boolean
  chosen: string | undefined
  onChoose: (community: CommunityPlace) => void
  onClose: () => void
}

interface ChoiceProps {
  all: readonly CommunityPlace[]
  chosen: string | undefined
  onPick: (community: CommunityPlace) => void
}

function Recent({ all, chosen, onPick }: ChoiceProps) {
  const ids = useSettings((s) => s.communities)
  const recent = ids.flatMap((id) => all.find((each) => each.communityId === id) ?? [])
  if (recent.length === 0) return null
  return (
    <View className="community-picker__group">
      <Text className="community-picker__street">最近选过</Text>
      <ChipRow>
        {recent.map((each) => (
          <ChoiceChip
            key={each.communityId}
            words={each.name}
            chosen={each.communityId === chosen}
            onTap={() => onPick(each)}
          />
        ))}
      </ChipRow>
    </View>
  )
}

function Streets({ all, chosen, onPick }: ChoiceProps) {
  return byStreet(all).map((street) => (
    <View key={street.name} className="community-picker__group">
      <Text className="community-picker__street">{street.name}</Text>
      {street.communities.map((each) => (
        <RadioRow
          key={each.communityId}
          words={each.name}
          chosen={each.communityId === chosen}
          onTap={() => onPick(each)}
        />
      ))}
    </View>
  ))
}

function Choice({ chosen, onPick }: Omit<ChoiceProps, 'all'>) {
  const places = usePlaces((s) => s.places)
  const [typed, setTyped] = useState('')
  const [failed, setFailed] = useState<string>()
  const load = () => {
    setFailed(undefined)
    loadPlaces().catch((failure: unknown) => setFailed(asAppError(failure).message))
  }
  useEffect(load, [])
  if (!places) {
    return failed ? (
      <StateView kind="error" title={failed} onRetry={load} />
    ) : (
      <Skeleton cards={2} />
    )
  }
  const found = matching(places.communities, typed)
  return (
    <>
      <LineField
        value={typed}
        onChange={setTyped}
        max={20}
        label="搜社区"
        placeholder="社区名、街道或首字母"
      />
      {typed === '' && <Recent all={places.communities} chosen={chosen} onPick={onPick} />}
      <Streets all={found} chosen={chosen} onPick={onPick} />
      {found.length === 0 && (
        <StateView
          kind="not-found"
          title={`没找到“${typed}”`}
          lines={'换个说法试试，\n或者打电话告诉编辑'}
          primary={{ words: '清空重搜', onTap: () => setTyped('') }}
        />
      )}
    </>
  )
}

/** Choosing a community from a list; no location permission is ever needed (MISSION T1). */
export function CommunityPicker({ open, chosen, onChoose, onClose }: PickerProps) {
  const remember = useSettings((s) => s.chooseCommunity)
  return (
    <Sheet title="您说的是哪个社区" open={open} onClose={onClose}>
      <Choice
        chosen={chosen}
        onPick={(community) => {
          remember(community.communityId)
          onChoose(community)
          onClose()
        }}
      />
    </Sheet>
  )
}
