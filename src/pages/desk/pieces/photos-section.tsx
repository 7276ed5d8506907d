import type { DeskPhoto } from '@core/pieces/desk-views'
import type { Block, PrintedPhoto } from '@core/pieces/draft'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { Moves } from './block-section'
import { MaskDialog } from './mask-dialog'
import type { PieceDesk } from './use-piece-desk'
import { asField, fromField } from './words'

type Photos = Extract<Block, { kind: 'photos' }>

function Look({ photo, onMask }: { photo: DeskPhoto; onMask: () => void }) {
  const { masked } = photo
  const said = masked
    ? `${masked.byName}看过，${masked.boxes.length > 0 ? `涂黑 ${masked.boxes.length} 处` : '没有要涂黑的'}`
    : '还没看人脸、车牌、门牌'
  return (
    <div className="printed__look">
      <img className="printed__image" src={masked?.url ?? photo.url} alt="要发布的样子" />
      <p className={masked ? 'meta' : 'meta is-lamp'}>{said}</p>
      <DeskButton
        words={masked ? '重新看一遍' : '看一遍，涂黑'}
        size="small"
        kind={masked ? 'plain' : 'soft'}
        onPress={onMask}
      />
    </div>
  )
}

interface PrintedProps {
  printed: PrintedPhoto
  photo: DeskPhoto | undefined
  desk: PieceDesk
  onChange: (next?: PrintedPhoto) => void
}

function Printed({ printed, photo, desk, onChange }: PrintedProps) {
  const [masking, setMasking] = useState(false)
  const setTime = (typed: string) => {
    const { takenAt: _, ...rest } = printed
    const at = fromField(typed)
    onChange(at === undefined ? rest : { ...rest, takenAt: at })
  }
  return (
    <div className="printed">
      {photo && <Look photo={photo} onMask={() => setMasking(true)} />}
      <div className="printed__fields">
        <label className="t3 printed__time">
          拍摄时间
          <input
            type="datetime-local"
            className="bare box"
            value={asField(printed.takenAt)}
            onChange={(event) => setTime(event.target.value)}
          />
        </label>
        <FormField
          label="拍摄地点"
          value={printed.place}
          hint="写到小区，不写楼号门牌"
          onChange={(place) => onChange({ ...printed, place })}
        />
        <FormField
          label="图说"
          value={printed.caption}
          onChange={(caption) => onChange({ ...printed, caption })}
        />
        <DeskButton words="拿掉这张" size="small" onPress={() => onChange()} />
      </div>
      {masking && photo && (
        <MaskDialog photo={photo} desk={desk} onClose={() => setMasking(false)} />
      )}
    </div>
  )
}

/** Photos with when and where they were taken, each looked over before it can go out (P1). */
export function PhotosSection({ block, desk }: { block: Photos; desk: PieceDesk }) {
  const set = (photoId: string, next?: PrintedPhoto) => {
    const photos = block.photos.flatMap((one) => {
      if (one.photoId !== photoId) return [one]
      return next ? [next] : []
    })
    desk.changeBlock(block.id, photos.length > 0 ? { ...block, photos } : undefined)
  }
  return (
    <section className="block block--photos">
      <div className="block__head">
        <h3 className="t3">照片</h3>
        <Moves id={block.id} label="照片" desk={desk} />
      </div>
      {block.photos.map((printed) => (
        <Printed
          key={printed.photoId}
          printed={printed}
          photo={desk.its.facts.photos.find(({ photoId }) => photoId === printed.photoId)}
          desk={desk}
          onChange={(next) => set(printed.photoId, next)}
        />
      ))}
    </section>
  )
}
