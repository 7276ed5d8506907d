import { aPhoto, expectOk } from '../support/builders'
import { type Item, type Newsroom, openNewsroom, type Step, someWords } from './cases-support'
import {
  aCase,
  aClaim,
  aRow,
  asTold,
  CARE,
  claimsOf,
  prove,
  second,
  verdict,
  weighAll,
} from './cases-work-support'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.cloud.stop())

const addRow = (row: object, who: 'zhou' | 'lin' | 'chen' = 'zhou') =>
  newsroom.desk<Item>(who, 'addEvidence', row)
const refusal = (reply: unknown) =>
  (reply as { error?: { code: string; message: string } }).error ?? { code: 'ok', message: '' }

describe('a verdict', () => {
  it('ends the verification, tells the reporter, and starts the clock of the referral', async () => {
    const { tipId, caseId } = await aCase(newsroom)
    await prove(newsroom, 'zhou', caseId)
    const { item } = expectOk(await verdict(newsroom, 'zhou', caseId))
    expect(item.its).toMatchObject({ stage: 'verified', verdict: 'true' })
    expect(item.its?.verdictBy?.name).toBe('周宁')
    const told = await asTold(newsroom, 'liu', tipId)
    expect(told.events[0]?.words).toBe('核实结果：属实。去看过，也问过楼栋长。')
    expect(told.waiting).toMatchObject({ for: 'editors', clock: 'refer' })
  })

  it('is refused while nothing says what is to be verified', async () => {
    const { caseId } = await aCase(newsroom)
    await weighAll(newsroom, 'zhou', caseId)
    expect(refusal(await verdict(newsroom, 'zhou', caseId)).message).toContain('先写下要核实的说法')
  })

  it('is refused on one source, on two of the same, and without the newsroom’s own', async () => {
    const { tipId, caseId } = await aCase(newsroom)
    const claimId = await aClaim(newsroom, caseId)
    await weighAll(newsroom, 'zhou', caseId)
    const message = async () => refusal(await verdict(newsroom, 'zhou', caseId)).message

    expectOk(await addRow(second(caseId, claimId)))
    expect(await message()).toMatch(/独立来源还差 1 个.*还差编辑部自己/)
    expectOk(await addRow(second(caseId, claimId, { who: '楼栋长 ', how: '第二天又问了一遍' })))
    expect(await message()).toContain('独立来源还差 1 个')
    const informant = { kind: 'statement', origin: 'informant', tipId, how: '她亲眼看见' }
    expectOk(await addRow(aRow(caseId, claimId, informant)))
    expect(await message()).toMatch(/^还不能定性。“电梯一周停了四次”：还差编辑部自己/)
    expectOk(await addRow(aRow(caseId, claimId)))
    expectOk(await verdict(newsroom, 'zhou', caseId))
  })

  it('takes the newsroom’s own twice for one source', async () => {
    const { caseId } = await aCase(newsroom)
    const claimId = await aClaim(newsroom, caseId)
    await weighAll(newsroom, 'zhou', caseId)
    expectOk(await addRow(aRow(caseId, claimId)))
    expectOk(await addRow(aRow(caseId, claimId, { how: '晚上又去看' }), 'lin'))
    expect(refusal(await verdict(newsroom, 'zhou', caseId)).message).toContain('还差 1 个')
  })

  it('takes a reporter named as somebody else for the same source', async () => {
    const { tipId, caseId } = await aCase(newsroom)
    const claimId = await aClaim(newsroom, caseId)
    const informant = { kind: 'statement', origin: 'informant', tipId, how: '她亲眼看见' }
    expectOk(await addRow(aRow(caseId, claimId, informant)))
    const item = expectOk(await addRow(second(caseId, claimId, { who: '刘桂芳' })))
    expect(claimsOf(item)[0]?.supports).toBe(1)
  })

  it('is refused until each of the six factors was weighed', async () => {
    const { caseId } = await aCase(newsroom)
    const claimId = await aClaim(newsroom, caseId)
    expectOk(await addRow(aRow(caseId, claimId)))
    expectOk(await addRow(second(caseId, claimId)))
    for (const factor of CARE.slice(1)) {
      expect(refusal(await verdict(newsroom, 'zhou', caseId)).message).toContain('谨慎核查还差')
      const factors = [{ factor, level: 'fine' }]
      expectOk(await newsroom.desk('zhou', 'weigh', { caseId, factors }))
    }
    expect(refusal(await verdict(newsroom, 'zhou', caseId)).message).toContain('来源可信度')
    const careful = { factor: 'source', level: 'careful' }
    const noted = { ...careful, note: '只有一家在说' }
    const weigh = (one: object) => newsroom.desk('zhou', 'weigh', { caseId, factors: [one] })
    expect(refusal(await weigh(careful)).message).toBe('写一下要小心什么')
    expectOk(await weigh(noted))
    expectOk(await verdict(newsroom, 'zhou', caseId))
  })

  it('needs nothing proven to say that it cannot be verified', async () => {
    const { caseId } = await aCase(newsroom)
    const { item } = expectOk(await verdict(newsroom, 'zhou', caseId, 'unverifiable'))
    expect(item.its).toMatchObject({ stage: 'verified', verdict: 'unverifiable' })
  })

  it('goes by what the evidence says: 不属实 wants sources against it', async () => {
    const { caseId } = await aCase(newsroom)
    const claimId = await prove(newsroom, 'zhou', caseId)
    expect(refusal(await verdict(newsroom, 'zhou', caseId, 'false')).message).toContain('不支持')
    const bearing = 'contradicts'
    expectOk(await addRow(aRow(caseId, claimId, { bearing, how: '连着三天都开着' })))
    expectOk(await addRow(second(caseId, claimId, { bearing, who: '维保单位' })))
    expect(refusal(await verdict(newsroom, 'zhou', caseId)).message).toContain('只能定部分属实')
    expectOk(await verdict(newsroom, 'zhou', caseId, 'partly'))
  })

  it('is changed only with a reason, and stays apart from the stage', async () => {
    const { caseId } = await aCase(newsroom)
    await prove(newsroom, 'zhou', caseId)
    expectOk(await verdict(newsroom, 'zhou', caseId))
    expect(refusal(await verdict(newsroom, 'zhou', caseId, 'partly')).code).toBe('BadInput')
    const again = await verdict(newsroom, 'zhou', caseId, 'partly', { reason: '少了一次' })
    expect(expectOk(again).item.its).toMatchObject({ stage: 'verified', verdict: 'partly' })
  })

  it('keeps the evidence it stands on', async () => {
    const { caseId } = await aCase(newsroom)
    await prove(newsroom, 'zhou', caseId)
    const { item } = expectOk(await verdict(newsroom, 'zhou', caseId))
    const [row] = claimsOf(item)[0]?.evidence ?? []
    const strike = { caseId, evidenceId: row?.evidenceId, why: '记错了' }
    expect(refusal(await newsroom.desk('zhou', 'strikeEvidence', strike)).code).toBe('Conflict')
  })
})

describe('verifier ≠ informant', () => {
  it('refuses the editor who sent the tip', async () => {
    const { caseId } = await aCase(newsroom, 'zhou', 'zhou')
    const claimId = await aClaim(newsroom, caseId)
    const sentence = '您报过或代录过这件事，请另一位编辑来核实'
    for (const reply of [
      await verdict(newsroom, 'zhou', caseId, 'unverifiable'),
      await addRow(aRow(caseId, claimId)),
      await newsroom.desk('zhou', 'weigh', {
        caseId,
        factors: [{ factor: 'source', level: 'fine' }],
      }),
    ]) {
      expect(refusal(reply)).toMatchObject({ code: 'Forbidden', message: sentence })
    }
    expectOk(await newsroom.desk('lin', 'claim', { kind: 'case', id: caseId, takeOver: true }))
    await prove(newsroom, 'lin', caseId, claimId)
    expectOk(await verdict(newsroom, 'lin', caseId))
  })

  it('refuses the editor who typed it for somebody, sealed or not', async () => {
    for (const identity of ['hidden', 'sealed']) {
      const dictation = { teller: '吴大爷', channel: 'phone', consent: true }
      const { caseId } = await aCase(newsroom, 'zhou', 'zhou', { dictation, identity })
      const reply = await verdict(newsroom, 'zhou', caseId, 'unverifiable')
      expect(refusal(reply).code).toBe('Forbidden')
      expect((await newsroom.open('zhou', 'case', caseId)).its?.ownTip).toBe(true)
      expect((await newsroom.open('lin', 'case', caseId)).its?.ownTip).toBe(false)
    }
  })

  it('refuses whoever told of any tip of the case, and whoever said 我也遇到', async () => {
    const { caseId } = await aCase(newsroom)
    const mine = await newsroom.tip('lin')
    expectOk(await newsroom.desk('zhou', 'accept', { tipId: mine, caseId, ...someWords() }))
    const joined = { token: newsroom.tokens.chen }
    expectOk(await newsroom.cloud.call('tips', 'joinCase', { caseId }, joined))
    for (const who of ['lin', 'chen'] as const) {
      const item = { kind: 'case', id: caseId, takeOver: true }
      expectOk(await newsroom.desk(who, 'claim', item))
      expect(refusal(await verdict(newsroom, who, caseId, 'unverifiable')).code).toBe('Forbidden')
    }
  })

  it('keeps a verifier’s own tip out of the case they verified', async () => {
    const { caseId } = await aCase(newsroom)
    await prove(newsroom, 'zhou', caseId)
    expectOk(await verdict(newsroom, 'zhou', caseId))
    const own = await newsroom.tip('zhou')
    const reply = await newsroom.desk('zhou', 'accept', { tipId: own, caseId, ...someWords() })
    expect(refusal(reply).code).toBe('Conflict')
    const voice = await newsroom.cloud.call(
      'tips',
      'joinCase',
      { caseId },
      { token: newsroom.tokens.zhou },
    )
    expect(refusal(voice).code).toBe('Conflict')
  })
})

describe('evidence', () => {
  it('says who, when and how, with photos from the one road for photos', async () => {
    const { caseId } = await aCase(newsroom)
    const claimId = await aClaim(newsroom, caseId)
    const bare = aRow(caseId, claimId, { kind: 'photo', how: '门厅里拍的' })
    expect(refusal(await addRow(bare))).toMatchObject({ code: 'BadInput', message: '放一张照片' })
    const theirs = await aPhoto(newsroom.cloud, newsroom.tokens.liu)
    const stolen = { ...bare, photos: [{ photoId: theirs, source: 'camera' }] }
    expect(refusal(await addRow(stolen)).code).toBe('BadInput')
    const photoId = await aPhoto(newsroom.cloud, newsroom.tokens.zhou)
    const item = expectOk(await addRow({ ...bare, photos: [{ photoId, source: 'camera' }] }))
    const [row] = claimsOf(item)[0]?.evidence ?? []
    expect(row).toMatchObject({ who: '周宁', byName: '周宁', how: '门厅里拍的' })
    expect(row?.photos[0]?.url).toMatch(/^http/)
  })

  it('comes from where its kind can come from, and never from the future', async () => {
    const { caseId } = await aCase(newsroom)
    const claimId = await aClaim(newsroom, caseId)
    const wrong = [
      aRow(caseId, claimId, { origin: 'other', who: '楼栋长' }),
      second(caseId, claimId, { who: undefined }),
      aRow(caseId, claimId, { kind: 'statement', origin: 'informant' }),
      aRow(caseId, claimId, { when: Date.now() + 3600_000 }),
    ]
    for (const row of wrong) expect(refusal(await addRow(row)).code).toBe('BadInput')
  })

  it('is struck with a reason, stays readable, and counts no more', async () => {
    const { caseId } = await aCase(newsroom)
    const claimId = await aClaim(newsroom, caseId)
    const before = expectOk(await addRow(aRow(caseId, claimId)))
    const evidenceId = claimsOf(before)[0]?.evidence[0]?.evidenceId
    const strike = { caseId, evidenceId, why: '去错楼了' }
    const after = expectOk(await newsroom.desk<Item>('lin', 'strikeEvidence', strike))
    const [claim] = claimsOf(after)
    expect(claim).toMatchObject({ supports: 0, own: false })
    expect(claim?.evidence[0]?.struck).toMatchObject({ name: '林晓', why: '去错楼了' })
  })

  it('is nothing a reporter reads, and nothing for somebody without the permission', async () => {
    const { tipId, caseId } = await aCase(newsroom)
    const claimId = await aClaim(newsroom, caseId)
    expectOk(await addRow(second(caseId, claimId, { who: '保安老严' })))
    expect(JSON.stringify(await asTold(newsroom, 'liu', tipId))).not.toContain('保安老严')
    for (const who of ['liu', 'zhang', 'admin', 'bao', undefined] as const) {
      const reply = await newsroom.desk<Step>(who, 'addEvidence', aRow(caseId, claimId))
      expect(refusal(reply).code).toMatch(/Forbidden|Unauthenticated/)
    }
  })
})
