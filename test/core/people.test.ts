import fc from 'fast-check'
import { hasAgreed, PRIVACY_VERSION } from '../../core/people/data/consent'
import { RetentionForm, USUAL_RETENTION } from '../../core/people/data/data'
import { deviceOf } from '../../core/people/device'
import { networkOf, placeWords } from '../../core/people/network'
import { isStaff, permissionsOf, ROLES, roleWords } from '../../core/people/permissions'
import { maskPhone, Phone } from '../../core/people/phone'
import {
  mayMoveSignIn,
  SESSION_IDLE,
  SESSION_LONGEST,
  SHARED_LONGEST,
  SIGN_IN_STATES,
  sessionEnd,
} from '../../core/people/sign-in/sign-in'
import {
  AUDIT_ACTIONS,
  type AuditRow,
  auditChecker,
  auditId,
  auditWords,
  FILTERED,
  ORIGIN,
} from '../../core/people/trust/audit'
import { isHardship } from '../../core/tips/hardship'

const hashOf = (words: string) =>
  `h${[...words].reduce((n, c) => (n * 31 + c.charCodeAt(0)) | 0, 7)}`

/** A chain as the server makes it, of so many rows. */
function aChain(length: number): AuditRow[] {
  const rows: AuditRow[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const told = {
      ...{ seq, at: 1_800_000_000_000 + seq, actor: `p_${seq}`, action: 'roles.changed' as const },
      ...{ subject: `person:p_${seq}`, facts: { from: 'a', to: `b${seq}` } },
      prev: rows.at(-1)?.hash ?? ORIGIN,
    }
    rows.push({ _id: auditId(seq), ...told, hash: hashOf(auditWords(told)) })
  }
  return rows
}

function brokenIn(rows: readonly AuditRow[], of: readonly AuditRow[] = rows) {
  const checker = auditChecker(hashOf)
  const wrong = rows.map((row) => checker.next(row)).find((each) => each !== undefined)
  return wrong ?? checker.finish(of.at(-1))
}

describe('the audit chain', () => {
  it('is whole as it was made, and empty when nothing was', () => {
    expect(brokenIn(aChain(12))).toBeUndefined()
    expect(brokenIn([])).toBeUndefined()
  })

  it('shows any row taken out, doubled or moved, wherever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (i, j) => {
        const rows = aChain(10)
        expect(
          brokenIn(
            rows.filter((_, at) => at !== i),
            rows,
          ),
        ).toBeDefined()
        const moved = rows.filter((_, at) => at !== i)
        moved.splice(j, 0, rows[i] as AuditRow)
        expect(brokenIn(moved, rows) === undefined).toBe(i === j)
      }),
    )
  })

  it('shows a changed field, and a fact under another name', () => {
    const rows = aChain(3)
    const [first] = rows as [AuditRow]
    for (const change of [{ actor: 'x' }, { facts: { from: 'a', too: 'b1' } }, { reason: 'x' }])
      expect(brokenIn([{ ...first, ...change }, ...rows.slice(1)], rows)).toMatchObject({ seq: 1 })
  })

  it('puts every action under a filter an admin can choose', () => {
    expect(new Set(Object.values(FILTERED).flat())).toEqual(new Set(AUDIT_ACTIONS))
  })
})

describe('signing in', () => {
  it('never goes back, and confirms nothing that was not looked at', () => {
    expect(mayMoveSignIn('waiting', 'confirmed')).toBe(false)
    expect(mayMoveSignIn('scanned', 'confirmed')).toBe(true)
    for (const state of SIGN_IN_STATES) {
      expect(mayMoveSignIn('used', state)).toBe(false)
      expect(mayMoveSignIn('refused', state)).toBe(false)
    }
  })

  it('lasts eight hours from the last call, never past its limit', () => {
    expect(sessionEnd(0, 1000, false)).toBe(1000 + SESSION_IDLE)
    expect(sessionEnd(0, SESSION_LONGEST - 1, false)).toBe(SESSION_LONGEST)
    expect(sessionEnd(0, SHARED_LONGEST - 1, true)).toBe(SHARED_LONGEST)
  })

  it('names a browser as its owner would', () => {
    const names: [string, string][] = [
      ['Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36', 'Windows · Chrome 浏览器'],
      [
        'Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0',
        'Windows · Edge 浏览器',
      ],
      [
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/17 Safari/605',
        'macOS · Safari 浏览器',
      ],
      ['Mozilla/5.0 (X11; Linux x86_64; rv:130) Gecko Firefox/130.0', 'Linux · Firefox 浏览器'],
      ['Mozilla/5.0 (iPhone; CPU iPhone OS 17) MicroMessenger/8.0', 'iOS · 微信'],
      ['', '一台电脑'],
    ]
    for (const [agent, words] of names) expect(deviceOf(agent)).toBe(words)
  })

  it('tells a place no closer than a network', () => {
    expect(networkOf('101.68.3.44')).toBe('101.68.3')
    expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1')
    expect(placeWords('101.68.3.44', false)).toBe('没见过的网络（101.68 开头）')
    expect(placeWords('101.68.3.44', true)).toBe('编辑部用过的网络')
    expect(placeWords('192.168.1.2', false)).toBe('没见过的内网')
    expect(placeWords('127.0.0.1', true)).toBe('就在这台机器上')
    expect(placeWords('2001:db8::1', false)).toBe('没见过的网络')
  })
})

describe('people', () => {
  it('masks every phone but its ends, and takes what people type', () => {
    expect(maskPhone('13800130427')).toBe('138****0427')
    for (const typed of ['138 0013 0427', '138-0013-0427', '0571-5550-0101', ''])
      expect(Phone.safeParse(typed).success).toBe(true)
    for (const typed of ['12800130427', '1380013042', '5550-0101', 'abc'])
      expect(Phone.safeParse(typed).success).toBe(false)
  })

  it('counts everybody with a role but informants as staff', () => {
    expect(ROLES.filter((role) => !isStaff([role]))).toEqual(['informant'])
    expect(roleWords([])).toBe('居民')
    expect(roleWords(['editor', 'chief'])).toBe('编辑、主编')
  })

  it('gives an admin no way to read a tip or open an identity, and an editor none to people', () => {
    const admin = permissionsOf(['admin'])
    for (const may of ['tip.triage', 'tip.readContact', 'identity.open', 'case.work'] as const)
      expect(admin.has(may)).toBe(false)
    for (const role of ['editor', 'chief'] as const)
      for (const may of ['identity.open', 'person.manage', 'audit.read'] as const)
        expect(permissionsOf([role]).has(may)).toBe(false)
  })

  it('asks again when the privacy text has a new version', () => {
    expect(hasAgreed(undefined)).toBe(false)
    expect(hasAgreed([{ version: '2020-01', at: 1 }])).toBe(false)
    expect(hasAgreed([{ version: PRIVACY_VERSION, at: 1 }])).toBe(true)
  })

  it('keeps periods within their bounds', () => {
    expect(RetentionForm.safeParse(USUAL_RETENTION).success).toBe(true)
    for (const wrong of [0, 37, 1.5])
      expect(RetentionForm.safeParse({ ...USUAL_RETENTION, sealedMonths: wrong }).success).toBe(
        false,
      )
  })

  it('seals hardship by its kind or its words', () => {
    expect(isHardship('hardship', '')).toBe(true)
    expect(isHardship('elderly', '家里吃低保，看病钱不够')).toBe(true)
    expect(isHardship('elevator', '电梯停了四次')).toBe(false)
    expect(isHardship(undefined, '')).toBe(false)
  })
})
