import * as z from 'zod/mini'
import { Cursor } from '../../kit/page'

/**
 * What is written into the tamper-evident log (MISSION S3): who saw whom, who may do what, who
 * signed in, what left the house. Everyday work on tips has its own history and stays out.
 */
export const AUDIT_LABEL = {
  'session.began': '登录了编辑台',
  'session.ended': '让一处登录退出',
  'signIn.refused': '说“不是我”，登录作废',
  'identity.opened': '看了密封的身份',
  'phone.revealed': '看了手机号',
  'bookings.listed': '看了预约名单',
  'roles.changed': '改了身份',
  'invitation.made': '发了邀请码',
  'invitation.used': '用邀请码加入',
  'settings.changed': '改了设置',
  'data.exported': '导出数据',
  'data.deleted': '删除数据',
  'piece.published': '发布',
  'piece.changed': '更正或撤下',
  'record.exported': '导出文件',
  'vote.excluded': '记了一张不算的票',
  'vote.withdrawn': '撤下投票',
  'vote.counted': '投票核对完',
} as const

export type AuditAction = keyof typeof AUDIT_LABEL
export const AUDIT_ACTIONS = Object.keys(AUDIT_LABEL) as [AuditAction, ...AuditAction[]]

/** What an admin should look at soon. */
export const ALARMS: readonly AuditAction[] = ['signIn.refused']

export const AUDIT_FILTERS = ['all', 'alarms', 'identity', 'access', 'records'] as const
export type AuditFilter = (typeof AUDIT_FILTERS)[number]

/** Which rows a filter shows; `all` shows every one. */
export const FILTERED: Record<Exclude<AuditFilter, 'all'>, readonly AuditAction[]> = {
  alarms: ALARMS,
  identity: ['identity.opened', 'phone.revealed', 'bookings.listed'],
  access: [
    'session.began',
    'session.ended',
    'signIn.refused',
    'roles.changed',
    'invitation.made',
    'invitation.used',
  ],
  records: [
    'settings.changed',
    'data.exported',
    'data.deleted',
    'piece.published',
    'piece.changed',
    'record.exported',
    'vote.excluded',
    'vote.withdrawn',
    'vote.counted',
  ],
}

/** What is appended; ids only, never a name, a phone or an openid. */
export interface AuditEntry {
  at: number
  /** Person id, or `system`. */
  actor: string
  action: AuditAction
  /** What it was done to: `tip:tip_…`, `person:p_…`. */
  subject: string
  /** Why, in the actor's words, where a reason is asked for. */
  reason?: string
  /** Small facts in words: `roles` → `editor,chief`. */
  facts?: Record<string, string>
}

/** A row as stored. `_id` is its number with leading zeros, so two rows never share one. */
export interface AuditRow extends AuditEntry {
  _id: string
  seq: number
  /** Hash of the row before; of the first one, `ORIGIN`. */
  prev: string
  hash: string
}

/** Where the chain ends; the one record is `head`. */
export interface AuditHead {
  _id: string
  seq: number
  hash: string
}

export const ORIGIN = 'lianxian'

/** Everything a row says, in one order: what its hash is made of. */
export function auditWords(row: Omit<AuditRow, '_id' | 'hash'>): string {
  const facts = Object.entries(row.facts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const { seq, at, actor, action, subject, reason = null, prev } = row
  return JSON.stringify([seq, at, actor, action, subject, reason, facts, prev])
}

/** A place of the chain somebody noted outside the database: what is deleted later shows by it. */
export type Anchor = Pick<AuditHead, 'seq' | 'hash'>

export interface Broken {
  seq: number
  why: string
}

/**
 * Goes along the chain row by row, in order. `finish` says what is wrong at its end: rows missing,
 * a head that is not the last row, or a noted anchor the chain no longer holds.
 */
export function auditChecker(hashOf: (words: string) => string, anchor?: Anchor) {
  let last: Anchor = { seq: 0, hash: ORIGIN }
  let anchored = anchor === undefined || anchor.seq === 0
  return {
    next(row: AuditRow): Broken | undefined {
      const seq = last.seq + 1
      if (row.seq !== seq) return { seq, why: `第 ${seq} 条不见了，或顺序被换过` }
      if (row.prev !== last.hash) return { seq, why: `第 ${seq} 条接不上前一条` }
      if (row.hash !== hashOf(auditWords(row))) return { seq, why: `第 ${seq} 条的内容被改过` }
      if (row._id !== auditId(seq)) return { seq, why: `第 ${seq} 条的编号被改过` }
      last = { seq, hash: row.hash }
      if (anchor?.seq === seq && anchor.hash === row.hash) anchored = true
      return undefined
    },
    finish(head: Anchor | undefined): Broken | undefined {
      const { seq, hash } = last
      if ((head?.seq ?? 0) !== seq || (head?.hash ?? ORIGIN) !== hash)
        return { seq: seq + 1, why: `末尾对不上：应有 ${head?.seq ?? 0} 条，只有 ${seq} 条` }
      if (!anchored) return { seq: anchor?.seq ?? 0, why: '上次核对过的那一条不在了或变了' }
      return undefined
    },
    last: (): Anchor => last,
  }
}

const DIGITS = 10
export const auditId = (seq: number): string => String(seq).padStart(DIGITS, '0')

/** A row as admins read it. */
export const AuditView = z.object({
  seq: z.number(),
  at: z.number(),
  /** Name of who did it; null when it was the system or somebody who left. */
  who: z.nullable(z.string()),
  action: z.enum(AUDIT_ACTIONS),
  /** What it was done to, in words an admin may read: a receipt number, a name of the staff. */
  subject: z.string(),
  reason: z.nullable(z.string()),
  facts: z.array(z.object({ name: z.string(), words: z.string() })),
  alarm: z.boolean(),
})
export type AuditView = z.infer<typeof AuditView>

export const AuditPage = z.object({ rows: z.array(AuditView), next: z.nullable(Cursor) })

/** What a check of the whole chain found. */
export const AuditCheck = z.object({
  rows: z.number(),
  /** The last row's hash, to note down somewhere else. */
  fingerprint: z.string(),
  broken: z.nullable(z.object({ seq: z.number(), why: z.string() })),
})
