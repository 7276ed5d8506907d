import type { NoticeView } from '@core/notices/views'
import { FactsCard } from '@src/pages/notices/notice/facts-card'
import '@src/pages/notices/notice/index.scss'
import { Fate, Head, More, Steps } from '@src/pages/notices/notice/parts'
import { PlaceCard } from '@src/pages/notices/notice/place-card'
import { SlotPicker } from '@src/pages/notices/notice/slot-picker'
import { useChosenSlot } from '@src/pages/notices/notice/use-chosen-slot'

/** The page as a resident's phone shows it, made of the same parts. */
export function PhonePreview({ notice }: { notice: NoticeView }) {
  const slots = useChosenSlot(notice.slots)
  return (
    <aside className="ndesk__phone" aria-label="居民看到的样子">
      <h2 className="t3">居民看到的样子</h2>
      <div className="ndesk__screen">
        <Head notice={notice} people={0} />
        <Fate notice={notice} />
        <FactsCard notice={notice} />
        <PlaceCard notice={notice} />
        {notice.slots.length > 0 && (
          <SlotPicker {...slots} slots={notice.slots} note={notice.slotsNote} />
        )}
        <Steps steps={notice.steps} />
        <More notice={notice} />
      </div>
    </aside>
  )
}
