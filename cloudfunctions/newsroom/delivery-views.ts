import type { Delivery, DeliveryDetail, DeliveryRow } from '../../core/newsroom/delivery'
import { explain } from '../../core/newsroom/explain'
import { letterOf, ROBOT_BODY, webhookBody } from '../../core/newsroom/messages'
import { headline } from '../../core/newsroom/news'
import { MOST_TRIES } from '../../core/newsroom/schedule'
import { environment } from '../kit/environment'
import { shownMessage } from './message-for'

const OPEN = new Set(['waiting', 'retrying'])

export function rowOf(delivery: Delivery): DeliveryRow {
  const { _id, at, news, to, kind, state, held, tries, nextAt, attempts } = delivery
  return {
    deliveryId: _id,
    at,
    what: headline(news),
    to,
    kind,
    state,
    held,
    tries,
    most: MOST_TRIES,
    took: state === 'delivered' ? (attempts.at(-1)?.took ?? null) : null,
    nextAt: OPEN.has(state) ? nextAt : null,
  }
}

function payloadOf(delivery: Delivery): string {
  const { kind, news } = delivery
  const { publicUrl } = environment()
  if (kind === 'webhook') return JSON.stringify(webhookBody(news, publicUrl), null, 2)
  const message = shownMessage(kind, delivery, publicUrl)
  if (kind !== 'email') return JSON.stringify(ROBOT_BODY[kind](message), null, 2)
  const { subject, text } = letterOf(message)
  return `${subject}\n\n${text}`
}

function adviceOf({ state, kind, attempts }: Delivery) {
  const code = attempts.at(-1)?.code
  return state === 'delivered' || state === 'phoned' || state === 'dropped' || !code
    ? null
    : explain(kind, code)
}

export function detailOf(delivery: Delivery): DeliveryDetail {
  const { channelId, attempts, joined, phoned, state } = delivery
  return {
    ...rowOf(delivery),
    channelId,
    attempts,
    joined: joined ?? 1,
    payload: payloadOf(delivery),
    advice: adviceOf(delivery),
    phoned: phoned ?? null,
    mayReplay: state === 'dead',
  }
}
