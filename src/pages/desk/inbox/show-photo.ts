import { showPhotos } from '@src/components/photo-viewer/photo-viewer'
import { inbox, setInbox } from './inbox-store'

/** Opens one of the item's photos large: over the desk on the web, in WeChat's own viewer there. */
export function showPhoto(at: number): void {
  if (process.env.TARO_ENV === 'h5') setInbox({ photo: at })
  else showPhotos(inbox().item?.tips.flatMap((tip) => tip.photos) ?? [], at)
}
