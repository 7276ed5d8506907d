import {
  BEARING_LABEL,
  BEARINGS,
  type Bearing,
  EVIDENCE_KIND,
  EVIDENCE_KINDS,
  type EvidenceKind,
  NewEvidence,
  ORIGIN_LABEL,
  type Origin,
} from '@core/cases/evidence'
import type { DeskItem, DeskTip } from '@core/cases/views'
import type { FieldErrors } from '@core/kit/errors'
import { usePickedPhotos } from '@src/cloud/picked-photos'
import { useState } from 'react'
import { Field } from '../frame/field'
import { FormShell } from '../inbox/form-shell'
import { serverNow } from '../inbox/inbox-store'
import { wrongIn } from '../inbox/steps'
import { useDraft } from '../inbox/use-draft'
import { EvidencePhotos, readyPhotos } from './evidence-photos'
import { PickRow } from './pick-row'
import { WhenChoice } from './when-choice'
import { addEvidence } from './work-steps'

const KINDS = EVIDENCE_KINDS.map((id) => ({ id, words: EVIDENCE_KIND[id].label }))
const SIDES = BEARINGS.map((id) => ({ id, words: BEARING_LABEL[id] }))
const origins = (kind: EvidenceKind) =>
  EVIDENCE_KIND[kind].origins.map((id) => ({ id, words: ORIGIN_LABEL[id] }))

const nameOf = ({ number, reporterName, dictation }: DeskTip) =>
  [number, dictation?.teller ?? reporterName].filter(Boolean).join(' ')

/** What a form of evidence holds while it is filled in. */
function useRow(item: DeskItem) {
  const [kind, setKind] = useState<EvidenceKind>('visit')
  const [origin, setOrigin] = useState<Origin>('newsroom')
  const [bearing, setBearing] = useState<Bearing>('supports')
  const [tipId, setTip] = useState(item.tips[0]?.tipId)
  const [when, setWhen] = useState(serverNow)
  const choose = (next: EvidenceKind) => {
    setKind(next)
    const fits = EVIDENCE_KIND[next].origins
    if (!fits.includes(origin)) setOrigin(fits[0] ?? 'newsroom')
  }
  const values = { kind, origin, bearing, tipId, when }
  return { ...values, setKind: choose, setOrigin, setBearing, setTip, setWhen }
}

/** Writes down one row of evidence: what, from whom, when, how, for or against (C3). */
export function EvidenceForm({ item, claimId }: { item: DeskItem; claimId: string }) {
  const row = useRow(item)
  const [who, setWho] = useDraft(`who-${claimId}`, '')
  const [how, setHow] = useDraft(`how-${claimId}`, '')
  const [wrong, setWrong] = useState<FieldErrors>({})
  const photos = usePickedPhotos()
  const claim = item.its?.claims.find((one) => one.claimId === claimId)

  const submit = () => {
    const { kind, origin, bearing, when, tipId } = row
    const input = {
      ...{ caseId: item.row.id, claimId, kind, origin, bearing, when, how },
      photos: readyPhotos(photos.photos),
      ...(origin === 'other' ? { who } : {}),
      ...(origin === 'informant' && tipId ? { tipId } : {}),
    }
    const found = wrongIn(NewEvidence, input)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    addEvidence(input, () => {
      setHow('')
      setWho('')
    })
  }
  return (
    <FormShell title="记一条证据" submit="记下" onSubmit={submit}>
      <PickRow
        name={`“${claim?.text ?? ''}”`}
        options={SIDES}
        value={row.bearing}
        onChoose={row.setBearing}
      />
      <PickRow name="是什么" options={KINDS} value={row.kind} onChoose={row.setKind} />
      <PickRow
        name="从哪来"
        options={origins(row.kind)}
        value={row.origin}
        onChoose={row.setOrigin}
        wrong={wrong.origin}
      />
      {row.origin === 'informant' && (
        <PickRow
          name="哪位报送人"
          options={item.tips.map((tip) => ({ id: tip.tipId, words: nameOf(tip) }))}
          value={row.tipId}
          onChoose={row.setTip}
          wrong={wrong.tipId}
        />
      )}
      {row.origin === 'other' && (
        <Field label="谁说的、谁给的" value={who} onChange={setWho} max={40} wrong={wrong.who} />
      )}
      <WhenChoice name="时间" value={row.when} onChoose={row.setWhen} wrong={wrong.when} />
      <Field
        label="怎么知道的"
        value={how}
        onChange={setHow}
        rows={3}
        max={300}
        wrong={wrong.how}
      />
      <EvidencePhotos photos={photos} wrong={wrong.photos} />
    </FormShell>
  )
}
