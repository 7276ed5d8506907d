import type { WireReply } from './types'

/** A failure the caller is told about, with CloudBase's code (wire protocol §7). */
export class DatabaseError extends Error {
  override name = 'DatabaseError'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const HELP = 'Please check your request, but if the problem cannot be solved, contact us.'

export function requestFailed(detail: string): DatabaseError {
  return new DatabaseError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${detail}`)
}

export function unknownOperator(operator: string): DatabaseError {
  return requestFailed(`(BadValue) unknown operator: ${operator}`)
}

export function badValue(detail: string): DatabaseError {
  return requestFailed(`(BadValue) ${detail}`)
}

/** A write that MongoDB refuses; the Go driver behind CloudBase words it this way (wire protocol §9). */
export function writeError(detail: string): DatabaseError {
  return requestFailed(`multiple write errors: [{write errors: [{${detail}}]}]`)
}

export function invalidParam(detail: string): DatabaseError {
  return new DatabaseError('INVALID_PARAM', `[InvalidParameter] ${detail}`)
}

export function collectionNotExist(name: string): DatabaseError {
  return new DatabaseError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${HELP}`,
  )
}

export function collectionExists(name: string): DatabaseError {
  return new DatabaseError(
    'DATABASE_REQUEST_FAILED',
    `[ResourceUnavailable.ResourceExist] Table exist: ${name}`,
  )
}

export function transactionConflict(): DatabaseError {
  return new DatabaseError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. WriteConflict',
  )
}

export function transactionNotExist(): DatabaseError {
  return new DatabaseError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${HELP}`,
  )
}

/** Turns any failure into a reply; what is not a DatabaseError is ours and says so (`SYS_ERR`). */
export function replyOf(error: unknown): WireReply {
  if (error instanceof DatabaseError) return { code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'SYS_ERR', message: `[InternalError] ${message}` }
}
