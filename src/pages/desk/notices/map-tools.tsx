import { LANDMARK_KINDS, LANDMARK_LABEL, STREET_KINDS, STREET_LABEL } from '@core/notices/map-plan'
import { DeskButton } from '../frame/desk-button'
import type { PointForm } from './draft-form'
import type { Tool, MapTools as Tools } from './use-map-tools'

interface ToolProps {
  words: string
  on: boolean
  onPress: () => void
}

function ToolButton({ words, on, onPress }: ToolProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      className={`ndesk__tool ${on ? 'is-on' : ''}`}
      onClick={onPress}
    >
      {words}
    </button>
  )
}

const same = (a: Tool, b: Tool) => JSON.stringify(a) === JSON.stringify(b)

const HINT: Record<Tool['what'], string> = {
  point: '在图上点一下，地点就放到那里',
  street: '在图上一个拐角点一下，最后按“画完”',
  landmark: '先写名字，再在图上点一下',
}

/** Points, streets, rivers and landmarks: which of them a press puts down. */
export function MapTools({ tools, points }: { tools: Tools; points: readonly PointForm[] }) {
  const { tool, name, corners, choose, rename, finish } = tools
  const button = (words: string, next: Tool) => (
    <ToolButton key={words} words={words} on={same(tool, next)} onPress={() => choose(next)} />
  )
  return (
    <div className="ndesk__tools">
      <div className="ndesk__row">
        {points.map(({ key }, at) =>
          button(points.length > 1 ? `地点 ${at + 1}` : '地点', { what: 'point', key }),
        )}
        {STREET_KINDS.map((kind) => button(STREET_LABEL[kind], { what: 'street', kind }))}
        {LANDMARK_KINDS.map((kind) => button(LANDMARK_LABEL[kind], { what: 'landmark', kind }))}
      </div>
      <div className="ndesk__row">
        {tool.what !== 'point' && (
          <input
            className="ndesk__input ndesk__input--name"
            aria-label="路名或地标名"
            maxLength={12}
            placeholder="名字"
            value={name}
            onChange={(event) => rename(event.target.value)}
          />
        )}
        {tool.what === 'street' && (
          <DeskButton words="画完" size="small" disabled={corners.length < 2} onPress={finish} />
        )}
        <span className="meta">{HINT[tool.what]}</span>
      </div>
    </div>
  )
}
