import { useEffect, useRef } from 'react'
import { DeskIcon } from '../frame/desk-icon'
import './phone-preview.scss'

interface PhonePreviewProps {
  explainerId: string
  onClose: () => void
}

/** The draft as a phone shows it: the very page of the readers, 375 wide. */
export function PhonePreview({ explainerId, onClose }: PhonePreviewProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="preview" aria-label="手机预览" onClose={onClose}>
      <header className="preview__head">
        <h2 className="t3">手机预览</h2>
        <button type="button" className="bare preview__close" aria-label="关上" onClick={onClose}>
          <DeskIcon name="x" side={18} />
        </button>
      </header>
      <iframe
        className="preview__phone"
        title="手机上的样子"
        src={`/policies/explainer?id=${encodeURIComponent(explainerId)}&draft=1`}
      />
    </dialog>
  )
}
