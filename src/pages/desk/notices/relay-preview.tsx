import type { WarningView } from '@core/notices/views'
import { AlertBar } from '@src/components/alert-bar/alert-bar'
import { Bulletin } from '@src/pages/notices/warning/bulletin'
import { GuideCard } from '@src/pages/notices/warning/guide-card'
import '@src/pages/notices/warning/index.scss'

/** Bar, bulletin and guide as residents see them. */
export function RelayPreview({ warning }: { warning: WarningView }) {
  return (
    <aside className="ndesk__phone" aria-label="居民看到的样子">
      <h2 className="t3">居民看到的样子</h2>
      <div className="ndesk__screen">
        <AlertBar warning={warning} />
        <Bulletin warning={warning} />
        <GuideCard warning={warning} />
      </div>
    </aside>
  )
}
