import type { WarningView } from '@core/notices/views'
import { COLOUR_LABEL, COLOURS_OF, KIND_LABEL, WARNING_KINDS } from '@core/notices/warning'
import { type CommunityPlace, usePlaces } from '@src/places'
import { DeskButton } from '../frame/desk-button'
import { Line, Part, Picks } from './fields'
import { audienceWords } from './preview-of'
import { momentOf, type RelayForm, withKind } from './relay-form'
import { RelayPreview } from './relay-preview'
import { useRelay } from './use-relay'

type Relaying = ReturnType<typeof useRelay>
const NONE: CommunityPlace[] = []

function BulletinPart({ relay: { form, setForm, wrong, change } }: { relay: Relaying }) {
  const colours = COLOURS_OF[form.kind]
  return (
    <Part title="一、照抄原文" aside={<span className="meta">发出去就锁住，只能解除或换新的</span>}>
      <Picks
        label="哪种预警"
        options={WARNING_KINDS}
        words={(kind) => KIND_LABEL[kind]}
        chosen={(kind) => kind === form.kind}
        onPick={(kind) => setForm(withKind(form, kind))}
        wrong={wrong.kind}
      />
      {colours.length > 0 && (
        <Picks
          label="颜色"
          options={colours}
          words={(colour) => COLOUR_LABEL[colour]}
          chosen={(colour) => colour === form.colour}
          onPick={(colour) => change({ colour })}
          wrong={wrong.colour}
        />
      )}
      <Line
        label="发布单位"
        max={40}
        value={form.station}
        wrong={wrong.station}
        placeholder="云溪区气象台"
        onChange={(station) => change({ station })}
      />
      <div className="ndesk__pair">
        <Line
          label="发布时间"
          type="datetime-local"
          value={form.issuedAt}
          wrong={wrong.issuedAt}
          onChange={(issuedAt) => change({ issuedAt })}
        />
        <Line
          label="到什么时候"
          type="datetime-local"
          value={form.until}
          wrong={wrong.until}
          hint="到点自己收起来，最长 3 天"
          onChange={(until) => change({ until })}
        />
      </div>
      <Line
        label="预警原文"
        rows={6}
        max={1000}
        value={form.text}
        wrong={wrong.text}
        hint="整段贴过来，一个字不改"
        onChange={(text) => change({ text })}
      />
      <Line
        label="要紧的一句"
        max={40}
        value={form.headline}
        wrong={wrong.headline}
        hint="从原文里抄一句，首页上先看到它"
        onChange={(headline) => change({ headline })}
      />
      <div className="ndesk__pair">
        <Line
          label="原文网址（选填）"
          max={300}
          value={form.sourceUrl}
          wrong={wrong.sourceUrl}
          placeholder="https://"
          onChange={(sourceUrl) => change({ sourceUrl })}
        />
        <Line
          label="原文编号（选填）"
          max={40}
          value={form.sourceNumber}
          wrong={wrong.sourceNumber}
          onChange={(sourceNumber) => change({ sourceNumber })}
        />
      </div>
    </Part>
  )
}

interface OursPartProps {
  relay: Relaying
  standing: readonly WarningView[]
}

function OursPart({ relay: { form, wrong, change }, standing }: OursPartProps) {
  const communities = usePlaces((s) => s.places?.communities) ?? NONE
  const { audience } = form
  const same = standing.filter(({ kind }) => kind === form.kind)
  return (
    <Part title="二、我们加的" aside={<span className="meta">和原文分开放</span>}>
      <Line
        label="本地提醒（选填）"
        max={40}
        value={form.advice}
        wrong={wrong.advice}
        placeholder="收好花盆，绕开 3 号楼脚手架"
        onChange={(advice) => change({ advice })}
      />
      <Picks
        label={audience.length === 0 ? '哪些社区（不选就是全区）' : '哪些社区'}
        many
        options={communities.map(({ communityId }) => communityId)}
        words={(id) => communities.find(({ communityId }) => communityId === id)?.name ?? id}
        chosen={(id) => audience.includes(id)}
        onPick={(id) =>
          change({
            audience: audience.includes(id)
              ? audience.filter((each) => each !== id)
              : [...audience, id],
          })
        }
      />
      {same.length > 0 && (
        <Picks
          label="换下哪一条（发布单位升级、降级时选）"
          options={['', ...same.map(({ warningId }) => warningId)]}
          words={(id) => same.find(({ warningId }) => warningId === id)?.headline ?? '不换'}
          chosen={(id) => id === form.replaces}
          onPick={(replaces) => change({ replaces })}
          wrong={wrong.replaces}
        />
      )}
    </Part>
  )
}

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
  const places = usePlaces((s) => s.places?.communities) ?? NONE
  const relay = useRelay(before, onDone)
  const { failed, busy, send, form } = relay
  return (
    <>
      <section className="ndesk__main" aria-label="转预警">
        <div className="ndesk__scroll">
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
