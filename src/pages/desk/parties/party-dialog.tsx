import type { PartyRow } from '@core/referrals/views'
import { mayI, useMe } from '@src/cloud/session'
import { useEffect, useRef } from 'react'
import '../channels/channel-dialog.scss'
import '../channels/drawer.scss'
import { DeskIcon } from '../frame/desk-icon'
import { ContactsForm } from './contacts-form'
import { WayForm } from './way-form'

interface PartyDialogProps {
  /** Absent: a department that is new. */
  row: PartyRow | undefined
  /** Whether the newsroom has a box to send mail from. */
  mailBox: boolean
  onClose: () => void
  onChanged: () => void
}

/** Contacts, and how letters reach the party: each kept by itself. */
export function PartyDialog({ row, mailBox, onClose, onChanged }: PartyDialogProps) {
  const me = useMe()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="form" aria-labelledby="party-title" onClose={onClose}>
      <header className="drawer__head form__head">
        <h2 className="t2" id="party-title">
          {row?.name ?? '加一个部门'}
        </h2>
        <button type="button" className="bare drawer__close" aria-label="关上" onClick={onClose}>
          <DeskIcon name="x" side={18} />
        </button>
      </header>
      <div className="form__body">
        <ContactsForm row={row} onSaved={onChanged} onAdded={onClose} />
        {row && mayI(me, 'channel.manage') && (
          <WayForm row={row} mailBox={mailBox} onSaved={onChanged} />
        )}
        {row && !mayI(me, 'channel.manage') && (
          <p className="note note--grey">信怎么到，由主编或管理员来定。</p>
        )}
      </div>
    </dialog>
  )
}
