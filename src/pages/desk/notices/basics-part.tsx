import { BRING_LABEL, NOTICE_KIND_LABEL, NOTICE_KINDS, WHO_LABEL } from '@core/notices/notice'
import { AudiencePicks } from './audience-picks'
import { Line, Part, Picks } from './fields'
import type { Writer } from './use-writer'

/** What, for whom, when: the lines that stand first on the phone. */
export function BasicsPart({ writer: { form, wrong, change } }: { writer: Writer }) {
  const { kind } = form
  return (
    <Part title="一、什么事">
      <Picks
        label="哪一类"
        options={NOTICE_KINDS}
        words={(each) => NOTICE_KIND_LABEL[each]}
        chosen={(each) => each === kind}
        onPick={(each) => change({ kind: each })}
      />
      <Line
        label="标题"
        max={40}
        value={form.title}
        wrong={wrong.title}
        placeholder="流感疫苗开打，60 岁以上免费"
        onChange={(title) => change({ title })}
      />
      <AudiencePicks
        audience={form.audience}
        onChange={(audience) => change({ audience })}
        wrong={wrong.audience}
      />
      <Line
        label="哪天"
        max={60}
        value={form.days}
        wrong={wrong.days}
        placeholder="10月17日至11月15日，周二到周日"
        onChange={(days) => change({ days })}
      />
      <div className="ndesk__pair">
        <Line
          label="开始那天"
          type="date"
          value={form.startsOn}
          wrong={wrong.startsOn}
          onChange={(startsOn) => change({ startsOn })}
        />
        <Line
          label="结束那天"
          type="date"
          value={form.endsOn}
          wrong={wrong.endsOn}
          hint="过了这天自己收起来"
          onChange={(endsOn) => change({ endsOn })}
        />
      </div>
      <Line
        label={WHO_LABEL[kind]}
        max={60}
        value={form.who}
        wrong={wrong.who}
        onChange={(who) => change({ who })}
      />
      <Line
        label={`${BRING_LABEL[kind]}（选填）`}
        max={60}
        value={form.bring}
        wrong={wrong.bring}
        onChange={(bring) => change({ bring })}
      />
    </Part>
  )
}
