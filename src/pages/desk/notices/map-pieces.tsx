import { LANDMARK_LABEL, type MapPlan, STREET_LABEL } from '@core/notices/map-plan'

interface MapPiecesProps {
  plan: MapPlan
  onChange: (plan: MapPlan) => void
}

function Piece({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <li className="tag ndesk__piece">
      {words}
      <button type="button" className="ndesk__x" aria-label={`删掉${words}`} onClick={onRemove}>
        ×
      </button>
    </li>
  )
}

/** Everything on the picture by name, to take away again. */
export function MapPieces({ plan, onChange }: MapPiecesProps) {
  const { streets, landmarks } = plan
  if (streets.length + landmarks.length === 0) return null
  return (
    <ul className="ndesk__pieces" aria-label="图上有的">
      {streets.map((street) => (
        <Piece
          key={JSON.stringify(street.line)}
          words={`${STREET_LABEL[street.kind]} ${street.name}`.trim()}
          onRemove={() => onChange({ ...plan, streets: streets.filter((one) => one !== street) })}
        />
      ))}
      {landmarks.map((landmark) => (
        <Piece
          key={JSON.stringify(landmark)}
          words={`${LANDMARK_LABEL[landmark.kind]} ${landmark.name}`}
          onRemove={() =>
            onChange({ ...plan, landmarks: landmarks.filter((one) => one !== landmark) })
          }
        />
      ))}
    </ul>
  )
}
