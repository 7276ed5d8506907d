import { type MapPlan, SPANS } from '@core/notices/map-plan'
import { DeskButton } from '../frame/desk-button'
import { positionOf, positionWords } from './draft-form'
import { Picks } from './fields'
import { MapPieces } from './map-pieces'
import { MapSheet } from './map-sheet'
import { MapTools } from './map-tools'
import { useMapTools } from './use-map-tools'
import type { Writer } from './use-writer'

interface MapPartProps {
  writer: Writer
  lastPlan: MapPlan | null
}

const emptyPlan = (centre: MapPlan['centre']): MapPlan => ({
  ...{ centre, span: '800', streets: [], landmarks: [] },
})

/** Before there is a map: begin with an empty one around the first point, or with the last one. */
function Begin({ writer, lastPlan }: MapPartProps) {
  const { points } = writer.form
  const first = points.map(({ at }) => positionOf(at)).find(Boolean)
  return (
    <div className="ndesk__row">
      <DeskButton
        words="画一张小图"
        disabled={!first}
        onPress={() => first && writer.change({ plan: emptyPlan(first) })}
      />
      {lastPlan && (
        <DeskButton words="用上一张图改" onPress={() => writer.change({ plan: lastPlan })} />
      )}
      {!first && <span className="meta">先写第一个地点的经纬度：在腾讯地图上点一下就能抄</span>}
    </div>
  )
}

/** The schematic: press a tool, then press the picture. */
export function MapPart({ writer, lastPlan }: MapPartProps) {
  const { form, wrong, change } = writer
  const { plan, points } = form
  const tools = useMapTools(writer)
  if (!plan) return <Begin writer={writer} lastPlan={lastPlan} />
  const first = points.map(({ at }) => positionOf(at)).find(Boolean)
  return (
    <div className="ndesk__map">
      <Picks
        label="图上从左到右多少米"
        options={SPANS}
        words={(span) => span}
        chosen={(span) => span === plan.span}
        onPick={(span) => change({ plan: { ...plan, span } })}
      />
      <MapTools tools={tools} points={points} />
      <MapSheet plan={plan} form={form} tools={tools} />
      <MapPieces plan={plan} onChange={(next) => change({ plan: next })} />
      <div className="ndesk__row">
        <DeskButton
          words="把第一个地点放中间"
          size="small"
          disabled={!first}
          onPress={() => first && change({ plan: { ...plan, centre: first } })}
        />
        <DeskButton words="不要图" size="small" onPress={() => change({ plan: undefined })} />
        <span className="meta">图的中间 {positionWords(plan.centre)}</span>
        {wrong.plan && <span className="ndesk__wrong">{wrong.plan}</span>}
      </div>
    </div>
  )
}
