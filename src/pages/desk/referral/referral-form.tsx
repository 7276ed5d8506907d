import type { DeskItem } from '@core/cases/views'
import { LetterForm } from './letter-form'
import { useReferrals } from './use-referrals'

/** The form of key T, once it is known who could be asked. */
export function ReferralForm({ item }: { item: DeskItem }) {
  const desk = useReferrals(item)
  return desk ? <LetterForm key={desk.caseId} item={item} desk={desk} /> : null
}
