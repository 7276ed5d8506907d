import { DeskButton } from './desk-button'
import { useRoom } from './use-wide'
import './back-to-list.scss'

/** Where there is room for one column only, the list and what was chosen in it take turns. */
export function BackToList({ onPress }: { onPress: () => void }) {
  if (useRoom() !== 'one') return null
  return (
    <div className="back-to-list">
      <DeskButton words="回到列表" size="small" onPress={onPress} />
    </div>
  )
}
