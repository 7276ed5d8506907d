import type { Delivery } from '../../core/newsroom/delivery'
import { type Message, messageOf, partyMessage } from '../../core/newsroom/messages'
import { linkUrl } from '../kit/liaison'

/** What one parcel says: news for the newsroom, or our sentence with its link for a party. */
export function messageFor(
  kind: Parameters<typeof messageOf>[0],
  rows: readonly Pick<Delivery, 'news' | 'letter'>[],
  publicUrl: string,
): Message {
  const letter = rows[0]?.letter
  if (letter) return partyMessage(letter, linkUrl(letter.linkId))
  const news = rows.map((row) => row.news)
  return messageOf(kind, news, publicUrl)
}

const SHOWN = 4

/** The same for the desk: whoever holds a link can answer by it, so only its end is shown. */
export function shownMessage(
  kind: Parameters<typeof messageOf>[0],
  row: Pick<Delivery, 'news' | 'letter'>,
  publicUrl: string,
): Message {
  const { letter } = row
  if (!letter) return messageOf(kind, [row.news], publicUrl)
  return partyMessage(letter, `${publicUrl}/r/…${linkUrl(letter.linkId).slice(-SHOWN)}`)
}
