import { COLOUR_LABEL, COLOURS_OF, KIND_LABEL, WARNING_KINDS } from '@core/notices/warning'
import { Line, Part, Picks } from './fields'
import { withKind } from './relay-form'
import type { Relaying } from './use-relay'

/** What the station issued, to be pasted as it stands. */
export function BulletinPart({ relay: { form, wrong, change } }: { relay: Relaying }) {
  const colours = COLOURS_OF[form.kind]
  return (
    <Part title="一、照抄原文" aside={<span className="meta">发出去就锁住，只能解除或换新的</span>}>
      <Picks
        label="哪种预警"
        options={WARNING_KINDS}
        words={(kind) => KIND_LABEL[kind]}
        chosen={(kind) => kind === form.kind}
        onPick={(kind) => change(withKind(form, kind))}
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
