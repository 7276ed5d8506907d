import type { FieldErrors } from '@core/kit/errors'
import { FormField } from '../frame/form-field'
import { type AfterDraft, emptyPhoto, type PhotoRow } from './aftermath-draft'
import { PictureField } from './picture-field'

const MOST = 9

interface AfterPhotosProps {
  draft: AfterDraft
  known: ReadonlyMap<string, string>
  wrong: FieldErrors
  change: (part: Partial<AfterDraft>) => void
}

/** Photos of the activity; each carries its time and place (MISSION T1). */
export function AfterPhotos({ draft, known, wrong, change }: AfterPhotosProps) {
  const { photos, place } = draft
  const row = (key: number, part: Partial<PhotoRow>) =>
    change({ photos: photos.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  return (
    <fieldset>
      <legend className="t3">照片</legend>
      {wrong.photos && <span className="form__wrong">{wrong.photos}</span>}
      {photos.map(({ key, photoId, taken, place: where }, at) => (
        <div key={key} className="after-row">
          <PictureField
            of={`第 ${at + 1} 张照片`}
            photoId={photoId}
            known={known}
            onPicked={(next) => row(key, { photoId: next })}
          />
          <FormField
            label="什么时候拍的"
            type="datetime-local"
            value={taken}
            wrong={wrong[`photos.${at}.takenAt`]}
            onChange={(value) => row(key, { taken: value })}
          />
          <FormField
            label="在哪拍的"
            value={where}
            wrong={wrong[`photos.${at}.place`]}
            onChange={(value) => row(key, { place: value })}
          />
          <button
            type="button"
            className="btn btn--plain btn--small"
            onClick={() => change({ photos: photos.filter((one) => one.key !== key) })}
          >
            拿掉
          </button>
        </div>
      ))}
      {photos.length < MOST && (
        <PictureField
          key={photos.length}
          of="新照片"
          photoId=""
          known={known}
          onPicked={(photoId) => change({ photos: [...photos, emptyPhoto(photoId, place)] })}
        />
      )}
    </fieldset>
  )
}
