import { CommunityPicker } from '@src/components/community-picker/community-picker'
import { Icon } from '@src/components/icon/icon'
import { Tap } from '@src/components/tap/tap'
import { useCommunity } from '@src/places'
import { useElder } from '@src/settings'
import { Text } from '@tarojs/components'
import { useState } from 'react'

interface PlaceButtonProps {
  onTap: () => void
}

/** The community at the head of the home page. */
export function PlaceButton({ onTap }: PlaceButtonProps) {
  const community = useCommunity()
  const elder = useElder()
  const name = community?.name ?? '选我的社区'
  return (
    <Tap className="home-place" onTap={onTap}>
      <Icon name="map-pin-fill" size={20} color="white" />
      <Text className="home-place__name">{name}</Text>
      <Icon name="caret-down-bold" size={14} color="white" />
      {community && !elder && <Text className="home-place__street">{community.street}</Text>}
    </Tap>
  )
}

/** State of the picker, so that pages can put its button and its sheet in different places. */
export function usePlaceChooser() {
  const [open, setOpen] = useState(false)
  const community = useCommunity()
  const sheet = (
    <CommunityPicker
      open={open}
      chosen={community?.communityId}
      onChoose={() => undefined}
      onClose={() => setOpen(false)}
    />
  )
  return { button: <PlaceButton onTap={() => setOpen(true)} />, sheet }
}
