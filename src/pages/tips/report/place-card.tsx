import { Card } from '@src/components/card/card'
import { BuildingPicker } from '@src/components/community-picker/building-picker'
import { CommunityPicker } from '@src/components/community-picker/community-picker'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Icon } from '@src/components/icon/icon'
import { Tap } from '@src/components/tap/tap'
import { LineField } from '@src/components/text-field/text-field'
import { type CommunityPlace, usePlaces } from '@src/places'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { blockOf, type Draft } from './draft'
import { change, useField, useReport } from './report-store'

const PLACE_FAULTS = ['place.communityId', 'place', 'place.building', 'place.spot']

function usePlace() {
  const place = useField('place')
  const places = usePlaces((s) => s.places)
  const community = places?.communities.find((c) => c.communityId === place?.communityId)
  return { place, community }
}

interface ChoiceProps {
  words: string | undefined
  empty: string
  onTap: () => void
}

function Choice({ words, empty, onTap }: ChoiceProps) {
  return (
    <Tap className="report__place" label={words ? `${words}，点这里换` : empty} onTap={onTap}>
      <Text className={`grow ${words ? 'report__place-name' : 'report__place-empty'}`}>
        {words ?? empty}
      </Text>
      <Icon name="caret-down-bold" size={14} color="ink3" />
    </Tap>
  )
}

interface InsideProps {
  place: NonNullable<Draft['place']>
  community: CommunityPlace
}

/** Building and spot, once the community is known; both may stay empty. */
function Inside({ place, community }: InsideProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Choice words={place.building} empty="哪栋楼（选填）" onTap={() => setAsking(true)} />
      <LineField
        label="具体位置，选填"
        value={place.spot ?? ''}
        max={60}
        placeholder="具体位置（选填）"
        onChange={(spot) => change({ place: { ...place, spot } })}
      />
      <BuildingPicker
        open={asking}
        community={community}
        chosen={place.building}
        onChoose={(building) => change({ place: { ...place, building } })}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** Where: remembered or chosen from lists; no location permission is ever asked for (MISSION T1). */
export function PlaceCard() {
  const { place, community } = usePlace()
  const [asking, setAsking] = useState(false)
  const wrong = useReport(({ faults }) => PLACE_FAULTS.map((at) => faults[at]).find(Boolean))
  const choose = ({ communityId }: CommunityPlace) =>
    change({ place: { communityId, ...(place?.spot ? { spot: place.spot } : {}) } })
  return (
    <Card className="report__card">
      <FieldBlock id={blockOf('place')} title="在哪儿" error={wrong}>
        <Choice words={community?.name} empty="选一个社区" onTap={() => setAsking(true)} />
        {place && community && <Inside place={place} community={community} />}
        <View className="report__hint">
          <Text className="t-meta">位置只给编辑看，公开时只写到小区</Text>
        </View>
        <CommunityPicker
          open={asking}
          chosen={place?.communityId}
          onChoose={choose}
          onClose={() => setAsking(false)}
        />
      </FieldBlock>
    </Card>
  )
}
