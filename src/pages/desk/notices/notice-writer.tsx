import type { MapPlan } from '@core/notices/map-plan'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { KeptLine } from '../frame/kept-line'
import { useCommunities } from './audience-picks'
import { BasicsPart } from './basics-part'
import type { DraftForm } from './draft-form'
import { MorePart } from './more-part'
import { PhonePreview } from './phone-preview'
import { PointsPart } from './points-part'
import { previewOf } from './preview-of'
import { SlotsPart } from './slots-part'
import { useWriter, type Writer } from './use-writer'

interface NoticeWriterProps {
  noticeId: string | undefined
  first: DraftForm
  lastPlan: MapPlan | null
  onKept: (noticeId: string | undefined) => void
}

function Foot({ writer, kept }: { writer: Writer; kept: boolean }) {
  const { busy, said, save, publish, drop } = writer
  const [sure, setSure] = useState(false)
  return (
    <footer className="ndesk__foot">
      {said && (
        <p className={`note note--${said.tone}`} role="status">
          {said.words}
        </p>
      )}
      <div className="ndesk__row">
        {kept && (
          <DeskButton
            words={sure ? '真的扔掉' : '扔掉草稿'}
            kind="danger"
            disabled={busy}
            onPress={() => (sure ? void drop() : setSure(true))}
          />
        )}
        <span className="ndesk__spring" />
        <DeskButton words="先存着" disabled={busy} onPress={() => void save()} />
        <DeskButton
          words={busy ? '正在办…' : '发出去'}
          kind="primary"
          disabled={busy}
          onPress={() => void publish()}
        />
      </div>
    </footer>
  )
}

/** A notice being written, and beside it what comes out. */
export function NoticeWriter({ noticeId, first, lastPlan, onKept }: NoticeWriterProps) {
  const writer = useWriter({ noticeId, first, onKept })
  const places = useCommunities()
  return (
    <>
      <section className="ndesk__main" aria-label="写通知">
        <div className="ndesk__scroll">
          <KeptLine kept={writer.kept} />
          {writer.form.corrects && (
            <p className="note note--yellow">这条更正上一条；发出去以后，看上一条的人会被带过来</p>
          )}
          <BasicsPart writer={writer} />
          <PointsPart writer={writer} lastPlan={lastPlan} />
          <SlotsPart writer={writer} />
          <MorePart writer={writer} />
        </div>
        <Foot writer={writer} kept={noticeId !== undefined} />
      </section>
      <PhonePreview notice={previewOf(writer.form, places, Date.now())} />
    </>
  )
}
