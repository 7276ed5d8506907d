import type { WarningView } from '@core/notices/views'
import type { CommunityPlace } from '@src/places'
import { DeskButton } from '../frame/desk-button'
import { KeptLine } from '../frame/kept-line'
import { useCommunities } from './audience-picks'
import { BulletinPart } from './bulletin-part'
import { OursPart } from './ours-part'
import { audienceWords } from './preview-of'
import { momentOf, type RelayForm } from './relay-form'
import { RelayPreview } from './relay-preview'
import { useRelay } from './use-relay'

function previewOf(form: RelayForm, places: readonly CommunityPlace[]): WarningView {
  const { kind, colour, station, text, headline, advice } = form
  return {
    ...{ warningId: '', kind, colour: colour || null, text: text || '原文贴在左边', sha256: '' },
    headline: headline || '要紧的一句',
    advice: advice || null,
    station: station || '发布单位',
    issuedAt: momentOf(form.issuedAt) || Date.now(),
    until: momentOf(form.until) || Date.now(),
    sourceUrl: form.sourceUrl || null,
    sourceNumber: form.sourceNumber || null,
    audience: audienceWords(form.audience, places),
    ...{ state: 'standing', lifted: null, replacedBy: null, relayedAt: Date.now() },
  }
}

interface WarningWriterProps {
  before: WarningView | undefined
  standing: readonly WarningView[]
  onDone: (warningId: string) => void
}

/** Pasting an official warning. Earthquake warnings are refused by the server (A2). */
export function WarningWriter({ before, standing, onDone }: WarningWriterProps) {
  const places = useCommunities()
  const relay = useRelay(before, onDone)
  const { failed, busy, send, form } = relay
  return (
    <>
      <section className="ndesk__main" aria-label="转预警">
        <div className="ndesk__scroll">
          <KeptLine kept={relay.kept} />
          <p className="note note--grey">
            只转气象台和地震台网发布的。地震预警按法律只能国家发，这里不收；震情速报可以转
          </p>
          <BulletinPart relay={relay} />
          <OursPart relay={relay} standing={standing} />
        </div>
        <footer className="ndesk__foot">
          {failed && (
            <p className="note note--red" role="alert">
              {failed}
            </p>
          )}
          <div className="ndesk__row ndesk__row--end">
            <DeskButton
              words={busy ? '正在转…' : '照原文转出去'}
              kind="primary"
              disabled={busy}
              onPress={() => void send()}
            />
          </div>
        </footer>
      </section>
      <RelayPreview warning={previewOf(form, places)} />
    </>
  )
}
