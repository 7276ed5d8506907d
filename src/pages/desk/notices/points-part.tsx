import type { MapPlan } from '@core/notices/map-plan'
import { MOST_POINTS } from '@core/notices/notice'
import { DeskButton } from '../frame/desk-button'
import { emptyPoint, type PointForm } from './draft-form'
import { Line, Part } from './fields'
import { MapPart } from './map-part'
import type { Writer } from './use-writer'

interface PointProps {
  point: PointForm
  at: number
  onChange: (point: PointForm) => void
  onRemove: () => void
}

function PointFields({ point, at, onChange, onRemove }: PointProps) {
  const field = (name: keyof PointForm, label: string, max: number, placeholder = '') => (
    <Line
      label={label}
      max={max}
      value={point[name]}
      placeholder={placeholder}
      onChange={(value) => onChange({ ...point, [name]: value })}
    />
  )
  return (
    <li className="ndesk__point">
      <div className="ndesk__part-head">
        <span className="t3">地点 {at + 1}</span>
        <DeskButton words="删" size="small" onPress={onRemove} />
      </div>
      <div className="ndesk__pair">
        {field('name', '叫什么', 20, '接种点 · 卫生服务中心')}
        {field('at', '经纬度', 40, '120.1537, 30.2874')}
      </div>
      {field('address', '地址', 60, '槐安路 88 号 2 楼')}
      <div className="ndesk__pair">
        {field('hint', '怎么走（选填）', 40, '3 路车“槐安路口”下')}
        {field('hours', '几点开门（选填）', 40, '每天 8:30–16:30')}
      </div>
    </li>
  )
}

interface PointsPartProps {
  writer: Writer
  /** The map drawn last, to begin with. */
  lastPlan: MapPlan | null
}

/** Where to go, and the little map that shows it. */
export function PointsPart({ writer, lastPlan }: PointsPartProps) {
  const { form, wrong, change } = writer
  const { points } = form
  return (
    <Part title="二、去哪" aside={<span className="meta">不用去哪的事，这里空着</span>}>
      <ul className="ndesk__list">
        {points.map((point, at) => (
          <PointFields
            key={point.key}
            point={point}
            at={at}
            onChange={(next) =>
              change({ points: points.map((one) => (one.key === next.key ? next : one)) })
            }
            onRemove={() => change({ points: points.filter((one) => one.key !== point.key) })}
          />
        ))}
      </ul>
      <div className="ndesk__row">
        <DeskButton
          words={points.length > 0 ? '再加一个地点' : '加一个地点'}
          disabled={points.length >= MOST_POINTS}
          onPress={() => change({ points: [...points, emptyPoint()] })}
        />
        {wrong.points && <span className="ndesk__wrong">{wrong.points}</span>}
      </div>
      {points.length > 0 && <MapPart writer={writer} lastPlan={lastPlan} />}
    </Part>
  )
}
