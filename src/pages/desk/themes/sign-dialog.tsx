import { votesApi } from '@core/votes/api'
import type { PaperWork, SheetView } from '@core/votes/desk-views'
import { call } from '@src/cloud/call'
import { useEffect, useRef, useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { FormField } from '../frame/form-field'
import { SaidLine } from './said-line'
import { useDoing } from './use-doing'

interface SignDialogProps {
  work: PaperWork
  sheet: SheetView
  onClose: () => void
  onSigned: (work: PaperWork) => void
}

const numberOf = (typed = '') => Number.parseInt(typed, 10) || 0

function useSigning({ work, sheet, onClose, onSigned }: SignDialogProps) {
  const [typed, setTyped] = useState<Record<string, string>>({})
  const steps = useDoing()
  const sign = async () => {
    const votes = Object.fromEntries(
      work.options.map(({ optionId }) => [optionId, numberOf(typed[optionId])]),
    )
    const count = { votes, spoiled: numberOf(typed.spoiled) }
    const { sheetId } = sheet
    const next = await steps.doing(() => call(votesApi.countersign, { sheetId, count }), '核好了')
    if (!next) return
    onSigned(next)
    onClose()
  }
  return { ...steps, typed, type: (part: object) => setTyped({ ...typed, ...part }), sign }
}

/** The second count of a paper sheet; the first one is shown nowhere. */
export function SignDialog(props: SignDialogProps) {
  const { work, sheet, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const { typed, type, sign, said, busy } = useSigning(props)
  useEffect(() => dialog.current?.showModal(), [])
  const lines = [...work.options, { optionId: 'spoiled', title: '废票（选多了或看不清）' }]
  return (
    <dialog ref={dialog} className="form" aria-labelledby="sign-title" onClose={onClose}>
      <header className="drawer__head form__head">
        <h2 className="t2" id="sign-title">
          拿着原表，自己数一遍
        </h2>
        <button type="button" className="bare drawer__close" aria-label="关上" onClick={onClose}>
          <DeskIcon name="x" side={18} />
        </button>
      </header>
      <div className="form__body">
        <p className="meta">
          登记表上 {sheet.voters} 行：
          {sheet.roster.map(({ shown, building }) => `${building} ${shown}`).join('；')}
        </p>
        {lines.map(({ optionId, title }) => (
          <FormField
            key={optionId}
            label={title}
            type="number"
            value={typed[optionId] ?? ''}
            onChange={(value) => type({ [optionId]: value })}
          />
        ))}
        <SaidLine said={said} />
      </div>
      <footer className="form__foot">
        <DeskButton words="先不核" onPress={onClose} />
        <DeskButton
          words="数好了，核签"
          kind="primary"
          disabled={busy}
          onPress={() => void sign()}
        />
      </footer>
    </dialog>
  )
}
