import { randomUUID } from 'node:crypto'
import { complain } from '../../core/kit/complain'
import type { Procedure } from '../../core/kit/contract'
import { AppError, type FieldErrors, type Reply, SENTENCES } from '../../core/kit/errors'
import type { Permission } from '../../core/kit/permission'
import { type Caller, senderOf } from './caller'
import { environment } from './environment'
import { type Once, onceFor } from './requests'
import { unsafeKey } from './safe-input'
import type { Service } from './service'

const KEY = /^[A-Za-z0-9_-]{16,64}$/

/** A call on its way in: everything but the caller is still untrusted. */
export interface Call {
  verb: string
  input: unknown
  key?: unknown
}

function allowed({ may }: Procedure, caller: Caller): boolean {
  // A link is good for its own referral and nothing else, not even for what anybody may ask.
  if (caller.kind === 'liaison') return may === 'liaison' || may === 'sender'
  if (may === 'public') return true
  if (may === 'timer') return caller.kind === 'timer'
  if (may === 'platform') return caller.kind === 'platform'
  if (caller.personId === '') return false
  return may === 'signed-in' || may === 'sender' || caller.permissions.has(may as Permission)
}

function authorise(procedure: Procedure, caller: Caller): void {
  if (allowed(procedure, caller)) return
  const code = caller.kind === 'nobody' ? 'Unauthenticated' : 'Forbidden'
  throw new AppError(code, SENTENCES[code])
}

const ASK_FIRST = '先看一眼个人信息怎么用，同意了再交'

/** Reading never needs it, and a refusal costs nothing but this one call (MISSION S4). */
function mustHaveAgreed({ consent }: Procedure, { personId, agreed }: Caller): void {
  if (!consent || personId === '' || agreed) return
  throw new AppError('Forbidden', ASK_FIRST, { consent: ASK_FIRST })
}

function badInput(fields: FieldErrors): AppError {
  return new AppError('BadInput', Object.values(fields)[0] ?? SENTENCES.BadInput, fields)
}

function parse(procedure: Procedure, input: unknown): unknown {
  const unsafe = unsafeKey(input)
  if (unsafe !== undefined)
    throw badInput({ [unsafe.slice(0, 80)]: '这一项的名字不能用，请更新到新版再试' })
  const parsed = procedure.input.safeParse(input)
  if (!parsed.success) throw badInput(complain(parsed.error.issues))
  return parsed.data
}

function procedureOf(service: Service, verb: string): Procedure {
  const procedure = Object.hasOwn(service.api, verb) ? service.api[verb] : undefined
  if (!procedure || (procedure.localOnly && !environment().local)) {
    throw new AppError('NotFound', '没有这个功能，请更新到新版再试')
  }
  return procedure
}

const neverWrites: Once = Object.assign(() => Promise.reject(new Error('a query may not write')), {
  earlier: undefined,
  id: '',
})

async function writeOf(
  p: Procedure,
  key: unknown,
  input: unknown,
  caller: Caller,
  now: number,
): Promise<Once> {
  if (!p.changes) return neverWrites
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw badInput({ key: '这一步要带上编号，请更新到新版再试' })
  }
  return onceFor(senderOf(caller) || 'nobody', `${p.noun}.${p.verb}`, key, input, now)
}

/** Expected failures keep their code and sentence; anything else is logged and becomes `Internal`. */
export function failure(error: unknown, where: string): Reply<never> {
  if (error instanceof AppError) {
    const { code, message, fields } = error
    return { ok: false, error: { code, message, ...(fields ? { fields } : {}) } }
  }
  const requestId = randomUUID().slice(0, 8)
  console.error(JSON.stringify({ level: 'error', where, requestId, error: describe(error) }))
  return {
    ok: false,
    error: { code: 'Internal', message: `${SENTENCES.Internal}（编号 ${requestId}）` },
  }
}

/** For the log: what failed and where in our code, never what was sent. */
function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message
  return String((error as { errMsg?: string })?.errMsg ?? error)
}

/**
 * The one door (DESIGN §2): find the procedure, authorise, parse, make it idempotent, run, reply.
 * Never throws.
 */
export async function answer(
  service: Service,
  call: Call,
  caller: Caller,
  now: number,
): Promise<Reply<unknown>> {
  try {
    const procedure = procedureOf(service, call.verb)
    authorise(procedure, caller)
    mustHaveAgreed(procedure, caller)
    const input = parse(procedure, call.input)
    const once = await writeOf(procedure, call.key, input, caller, now)
    const handler = service.handlers[call.verb]
    if (!handler) throw new Error(`no handler for ${procedure.noun}.${call.verb}`)
    const value = await handler(input as never, { caller, now, once })
    return { ok: true, value: procedure.output.parse(value) }
  } catch (error) {
    return failure(error, call.verb)
  }
}
