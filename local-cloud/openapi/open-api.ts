import type { Ledger } from './ledger'
import { getUnlimited } from './mini-program-code'
import { checkMedia, checkText, type SecurityDeps } from './security'
import type { Subscriptions } from './subscriptions'
import type { OpenApiReply } from './wire'

export interface OpenApiDeps extends SecurityDeps {
  ledger: Ledger
  subscriptions: Subscriptions
}

type Args = Record<string, unknown>
type Handler = (args: Args, deps: OpenApiDeps) => OpenApiReply | Promise<OpenApiReply>

const HANDLERS: Readonly<Record<string, Handler>> = {
  'security.msgSecCheck': (args) => checkText(args),
  'security.mediaCheckAsync': checkMedia,
  'subscribeMessage.send': (args, { subscriptions }) => subscriptions.send(args),
  'wxacode.getUnlimited': (args, { publicUrl }) => getUnlimited(args, publicUrl()),
}

const API_NOT_FOUND = -604100

/** Answers one platform call and writes it into the ledger; unknown names get -604100 as in the cloud. */
export async function callOpenApi(
  api: string,
  args: Args,
  deps: OpenApiDeps,
): Promise<OpenApiReply> {
  const handler = Object.hasOwn(HANDLERS, api) ? HANDLERS[api] : undefined
  const reply = handler ? await handler(args, deps) : { errorCode: API_NOT_FOUND }
  deps.ledger.add({ at: deps.now(), api, args, answer: summary(reply) })
  return reply
}

function summary(reply: OpenApiReply): unknown {
  if ('json' in reply) return reply.json
  if ('bytes' in reply) return { contentType: reply.contentType, bytes: reply.bytes.length }
  return reply
}
