import type { WarningView } from '@core/notices/views'
import { AudiencePicks } from './audience-picks'
import { Line, Part, Picks } from './fields'
import type { Relaying } from './use-relay'

interface OursPartProps {
  relay: Relaying
  standing: readonly WarningView[]
}

/** What we add: a local word, for whom, and which warning gives way. */
export function OursPart({ relay: { form, wrong, change }, standing }: OursPartProps) {
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
      <AudiencePicks audience={form.audience} onChange={(audience) => change({ audience })} />
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
