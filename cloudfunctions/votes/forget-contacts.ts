import { removed } from '../kit/database'
import { visits } from './records'

/** Nobody goes to a door after the vote: names and phones of those who asked have served their time. */
export async function forgetContacts(themeId: string): Promise<void> {
  await visits.updateWhere({ themeId }, { sealedContact: removed() })
}
