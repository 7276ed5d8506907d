import type { CommunityPlace } from '@src/places'
import { ChipRow, ChoiceChip } from '../choice-chip/choice-chip'
import { Sheet } from '../sheet/sheet'
import './community-picker.scss'

interface BuildingPickerProps {
  open: boolean
  community: CommunityPlace
  chosen: string | undefined
  /** Nothing = somewhere outside the buildings. */
  onChoose: (building: string | undefined) => void
  onClose: () => void
}

const OUTSIDE = '小区公共地方'

/** Choosing a building of a community by one tap. */
export function BuildingPicker(props: BuildingPickerProps) {
  const { open, community, chosen, onChoose, onClose } = props
  const choose = (building: string | undefined) => {
    onChoose(building)
    onClose()
  }
  return (
    <Sheet title={`${community.name}，哪一栋`} open={open} onClose={onClose}>
      <ChipRow>
        <ChoiceChip words={OUTSIDE} chosen={!chosen} onTap={() => choose(undefined)} />
        {community.buildings.map((building) => (
          <ChoiceChip
            key={building}
            words={building}
            chosen={building === chosen}
            onTap={() => choose(building)}
          />
        ))}
      </ChipRow>
    </Sheet>
  )
}
