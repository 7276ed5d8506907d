import { piecesApi } from '@core/pieces/api'
import type { DeskPhoto } from '@core/pieces/desk-views'
import type { Box } from '@core/pieces/masking'
import { useEffect, useRef } from 'react'
import { DeskButton } from '../frame/desk-button'
import { useBoxes } from './use-boxes'
import type { PieceDesk } from './use-piece-desk'

const percent = (share: number) => `${share * 100}%`
const styleOf = ({ x, y, w, h }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(w),
  height: percent(h),
})

interface MaskDialogProps {
  photo: DeskPhoto
  desk: PieceDesk
  onClose: () => void
}

/**
 * The editor draws boxes over faces, plates and door numbers; the server burns them into a copy.
 * Saying that there is nothing to black out is a decision of its own.
 */
export function MaskDialog({ photo, desk, onClose }: MaskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { boxes, drawing, undo, pointer } = useBoxes(photo.masked?.boxes ?? [])
  const burn = async () => {
    if (await desk.act(piecesApi.mask, { photoId: photo.photoId, boxes: [...boxes] })) onClose()
  }
  const words = boxes.length > 0 ? `涂黑这 ${boxes.length} 处` : '没有要涂黑的'
  return (
    <dialog ref={dialog} className="mask" aria-label="涂黑" onClose={onClose}>
      <header className="mask__head">
        <h2 className="t3">按住拖一个框，盖住人脸、车牌、门牌</h2>
        <span className="meta">原图只有编辑看得到</span>
      </header>
      <div className="mask__stage">
        <div className="mask__picture" {...pointer}>
          <img src={photo.url} alt="原图" draggable={false} />
          {[...boxes, ...(drawing ? [drawing] : [])].map((box) => (
            <span key={Object.values(box).join()} className="mask__box" style={styleOf(box)} />
          ))}
        </div>
      </div>
      <footer className="mask__foot">
        {desk.failed && <span className="is-red">{desk.failed}</span>}
        <DeskButton words="先不弄" onPress={onClose} />
        <DeskButton words="撤掉上一个框" disabled={boxes.length === 0} onPress={undo} />
        <DeskButton
          words={desk.busy ? '正在涂…' : words}
          kind="primary"
          disabled={desk.busy}
          onPress={() => void burn()}
        />
      </footer>
    </dialog>
  )
}
