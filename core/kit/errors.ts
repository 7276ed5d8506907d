/** The closed set of things that can go wrong for a caller (DESIGN §2). */
export const ERROR_CODES = [
  'BadInput',
  'Unauthenticated',
  'Forbidden',
  'NotFound',
  'Conflict',
  'TooMany',
  'Blocked',
  'TooLate',
  'Unavailable',
  'Internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** One sentence per wrong field, keyed by its path: `{ 'place.communityId': '先选一个社区' }`. */
export type FieldErrors = Record<string, string>

/**
 * A failure we expected. `message` is a Chinese sentence the person can act on; it never carries
 * identity, ids of others or technical words.
 */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly fields: FieldErrors | undefined

  constructor(code: ErrorCode, message: string, fields?: FieldErrors) {
    super(message)
    this.code = code
    this.fields = fields
  }
}

/** What travels: a value, or a closed code with its sentence. */
export type Reply<T> =
  | { ok: true; value: T }
  | { ok: false; error: { code: ErrorCode; message: string; fields?: FieldErrors } }

export const SENTENCES: Record<ErrorCode, string> = {
  BadInput: '有一处没写对，改一下再交',
  Unauthenticated: '先登录一下，再来做这一步',
  Forbidden: '这一步您的身份还不能做',
  NotFound: '没找到这一条，可能已经删了',
  Conflict: '刚才有人改过了，刷新看看再做',
  TooMany: '做得太快了，歇一会儿再试',
  Blocked: '这段内容现在还不能交，请改一改',
  TooLate: '已经过了时间，不能再改了',
  Unavailable: '没取到，不是您的问题，再试一次',
  Internal: '我们这边出了点问题，已经记下了，请过一会儿再试',
}
