import { votesApi } from '@core/votes/api'
import type { PaperWork, SheetView } from '@core/votes/desk-views'
import { call } from '@src/cloud/call'
import { useCall } from '@src/cloud/use-call'
import { open as openPage } from '@src/navigate'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { SaidLine } from './said-line'
import { SheetsTable } from './sheets-table'
import { SignDialog } from './sign-dialog'
import { useDoing } from './use-doing'
import { VisitsTable } from './visits-table'

/** Doors to visit and sheets to countersign (MISSION V2). */
export function PaperPart({ themeId, open }: { themeId: string; open: boolean }) {
  const { data, error, reload } = useCall(votesApi.paperWork, { themeId })
  const [later, setLater] = useState<{ on: PaperWork | undefined; work: PaperWork }>()
  const [signing, setSigning] = useState<SheetView>()
  const { said, doing } = useDoing()
  const work = later && later.on === data ? later.work : data
  const took = (next: PaperWork | undefined) => next && setLater({ on: data, work: next })
  const visited = async (visitId: string) =>
    took(await doing(() => call(votesApi.visited, { visitId, outcome: 'visited' }), '记下了'))
  return (
    <section className="themes__part" aria-label="上门收票">
      {error && !work && (
        <p className="note note--yellow">
          {error.message}
          <button type="button" className="btn btn--plain btn--small" onClick={reload}>
            再试一次
          </button>
        </p>
      )}
      {work && <VisitsTable visits={work.visits} onDone={(id) => void visited(id)} />}
      {work && <SheetsTable sheets={work.sheets} open={open} onSign={setSigning} />}
      <SaidLine said={said} />
      {open && (
        <div className="theme-foot">
          <DeskButton
            words="录一张计票表"
            onPress={() => void openPage('votePaper', { id: themeId })}
          />
        </div>
      )}
      {work && signing && (
        <SignDialog
          work={work}
          sheet={signing}
          onClose={() => setSigning(undefined)}
          onSigned={took}
        />
      )}
    </section>
  )
}
