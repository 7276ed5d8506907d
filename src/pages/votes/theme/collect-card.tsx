import { Cell, CellList } from '@src/components/cell/cell'
import { open } from '@src/navigate'

/** For informants and editors: where visits are asked for and tally sheets entered. */
export function CollectCard({ themeId }: { themeId: string }) {
  return (
    <CellList>
      <Cell
        icon="users-duotone"
        words="走访收票"
        note="谁家要去，录计票表，核别人录的"
        onTap={() => void open('votePaper', { id: themeId })}
      />
    </CellList>
  )
}
