import { noticesApi } from '@core/notices/api'
import type { MapPlan } from '@core/notices/map-plan'
import { useCall } from '@src/cloud/use-call'
import { formOf } from './draft-form'
import { NoticeOut } from './notice-out'
import { NoticeWriter } from './notice-writer'
import type { Selected } from './selection'

interface OneNoticeProps {
  noticeId: string
  lastPlan: MapPlan | null
  onChanged: () => void
  onSelect: (selected: Selected) => void
}

/** A kept notice: still a draft, to be written on; or out, with its words fixed. */
export function OneNotice({ noticeId, lastPlan, onChanged, onSelect }: OneNoticeProps) {
  const { data, error, reload } = useCall(noticesApi.draft, { noticeId })
  if (!data || data.notice.noticeId !== noticeId) {
    return error ? <p className="note note--yellow ndesk__alone">{error.message}</p> : null
  }
  const { notice, draft, view } = data
  const picture = view.picture?.url ?? ''
  const changed = () => {
    reload()
    onChanged()
  }
  if (notice.state === 'draft') {
    return (
      <NoticeWriter
        noticeId={noticeId}
        first={formOf(draft, picture)}
        lastPlan={lastPlan}
        onKept={(kept) => {
          onChanged()
          if (kept) reload()
          else onSelect({ kind: 'nothing' })
        }}
      />
    )
  }
  return (
    <NoticeOut
      notice={notice}
      view={view}
      onChanged={changed}
      onCorrect={() => onSelect({ kind: 'write', form: formOf(draft, picture, noticeId) })}
    />
  )
}
