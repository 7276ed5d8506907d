import { momentWords } from '@core/kit/time'
import type { DeskNotice, NoticeView } from '@core/notices/views'
import { BookingsPart } from './bookings-part'
import { Part } from './fields'
import { PhonePreview } from './phone-preview'
import { WithdrawPart } from './withdraw-part'

interface NoticeOutProps {
  notice: DeskNotice
  view: NoticeView
  onChanged: () => void
  /** Begins a draft with these words that corrects this one. */
  onCorrect: () => void
}

/** A notice that is out: its words stand; bookings, and the way to take it back. */
export function NoticeOut({ notice, view, onChanged, onCorrect }: NoticeOutProps) {
  const { title, by, publishedAt, people, state } = notice
  return (
    <>
      <section className="ndesk__main" aria-label="发出去的通知">
        <div className="ndesk__scroll">
          <Part title={title}>
            <p className="meta">
              {by} 写，{publishedAt === null ? '' : `${momentWords(publishedAt)} 发`}，{people}{' '}
              人看过
            </p>
            <p className="note note--grey">
              {state === 'withdrawn'
                ? `已经撤回：${view.withdrawn?.words ?? ''}`
                : '发出去的字不能再改。写错了就撤回，再发一条更正'}
            </p>
          </Part>
          {view.slots.length > 0 && <BookingsPart noticeId={notice.noticeId} title={title} />}
          <WithdrawPart
            notice={notice}
            corrected={view.correctedBy !== null}
            onChanged={onChanged}
            onCorrect={onCorrect}
          />
        </div>
      </section>
      <PhonePreview notice={view} />
    </>
  )
}
