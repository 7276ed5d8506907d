import { declineTemplates, type Helper, HOTLINE } from '@core/cases/decline-templates'
import { DeclineTip } from '@core/cases/inputs'
import type { DeskTip } from '@core/cases/views'
import { type CommunityPlace, usePlaces } from '@src/places'
import { useState } from 'react'
import { Field } from '../frame/field'
import { FormShell } from './form-shell'
import { decline, wrongIn } from './steps'
import { TemplateChips } from './template-chips'
import { useDraft } from './use-draft'

/** Who that is for this community, with the number to call. */
function helperIn(place: CommunityPlace | undefined, helper: Helper) {
  if (helper === 'property' && place) return place.property
  if (helper === 'street' && place)
    return { name: `${place.street}办事处`, phone: place.office.phone }
  return HOTLINE
}

/** X: says why we cannot, and who can (DESIGN §3: a decline never goes without both). */
export function DeclineForm({ tip }: { tip: DeskTip }) {
  const { communityId } = tip.place
  const place = usePlaces((s) =>
    s.places?.communities.find((community) => community.communityId === communityId),
  )
  const templates = declineTemplates(tip.categoryId)
  const [reason, setReason] = useDraft('reason', '')
  const [helper, setHelper] = useDraft('helper', '')
  const [phone, setPhone] = useDraft('phone', '')
  const [wrong, setWrong] = useState<Record<string, string>>({})

  const choose = (i: number) => {
    const template = templates[i]
    if (!template) return
    const whom = helperIn(place, template.helper)
    setReason(template.reason)
    setHelper(whom.name)
    setPhone(whom.phone)
  }
  const submit = () => {
    const input = { tipId: tip.tipId, reason, helper, ...(phone ? { phone } : {}) }
    const found = wrongIn(DeclineTip, input)
    setWrong(found)
    if (Object.keys(found).length === 0) decline(input)
  }
  return (
    <FormShell title="说明不受理" submit="发给报送人" onSubmit={submit}>
      <TemplateChips
        templates={templates.map(({ label, reason: text }) => ({ label, text }))}
        onChoose={choose}
      />
      <Field
        label="为什么帮不上"
        value={reason}
        onChange={setReason}
        rows={4}
        max={500}
        wrong={wrong.reason}
        autoFocus
      />
      <Field
        label="该找谁"
        value={helper}
        onChange={setHelper}
        max={40}
        wrong={wrong.helper}
        onEnter={submit}
      />
      <Field
        label="电话（选填）"
        value={phone}
        onChange={setPhone}
        max={20}
        wrong={wrong.phone}
        onEnter={submit}
      />
    </FormShell>
  )
}
