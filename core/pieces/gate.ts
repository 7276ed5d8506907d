import type { Verdict } from '../cases/lifecycle'
import { JUDGING, judgingWords } from '../cases/wording'
import { findPrivate, PRIVATE_LABEL } from '../kit/private-words'
import type { Safety } from '../photos/photo'
import { type Draft, isOurs, photosOf, wholeText } from './draft'
import { type Asked, type KnownParty, partyReasons } from './heard'
import { about, type Reason } from './reason'

/** What the gate goes by, read by the server at the moment it decides (MISSION P1). */
export interface Facts {
  now: number
  case: { verdict: Verdict; merged: boolean }
  /** The last letter to each party of this case. */
  asked: readonly Asked[]
  /** Everybody on the newsroom's own records: companies, offices, departments. */
  parties: readonly KnownParty[]
  /** Names of those who told of it. */
  names: readonly string[]
  /** Numbers that may be printed: the parties' and the newsroom's own. */
  phones: readonly string[]
  /** Photos an editor has looked over for faces, plates and door numbers. */
  confirmed: ReadonlyMap<string, { safety: Safety }>
}

/** Who wants it published, and how the words got there. */
export interface Approval {
  /** Publishes now, or would like to. */
  callerId: string
  /** Everybody whose words are new since the last edition. */
  writers: readonly string[]
  submitted: boolean
  safety: Safety
  edition: number
  /** Nothing differs from what is published. */
  same: boolean
}

const VERDICT: Partial<Record<Verdict, string>> = {
  pending: '还没定性，先写明属实还是部分属实',
  false: '核实的结果是不属实，不能发',
  unverifiable: '还无法核实，不能发',
}

const caseReasons = ({ case: { verdict, merged } }: Facts): Reason[] =>
  about('case', VERDICT[verdict], merged && '这件事并到别的事项里了，到那边写')

const SAFE: Record<Safety, string | undefined> = {
  pass: undefined,
  review: undefined,
  pending: '平台还在查一张照片，过一会儿再发',
  risky: '有一张照片没通过平台检查，换一张',
}

function photoReasons(draft: Draft, { confirmed, now }: Facts): Reason[] {
  return photosOf(draft).flatMap(({ photoId, takenAt, place }, i) => {
    const looked = confirmed.get(photoId)
    const name = `第 ${i + 1} 张照片`
    return about(
      photoId,
      takenAt === undefined && `${name}没写拍摄时间`,
      takenAt !== undefined && takenAt > now && `${name}的拍摄时间在今天以后`,
      place.length < 2 && `${name}没写拍摄地点`,
      !looked && `${name}还没看过要不要涂黑`,
      looked && SAFE[looked.safety],
    )
  })
}

const digits = (phone: string) => phone.replace(/\D/g, '')

/** A party's staff gave their names to be printed; residents and numbers of people did not. */
function privateReasons(draft: Draft, { names, phones, asked }: Facts): Reason[] {
  const whole = wholeText(draft)
  const staff = asked.map(({ reply }) => reply?.person ?? '').join('\n')
  const named = names.find((name) => whole.includes(name))
  const explained = draft.hintsReason.length >= 4
  const hits = findPrivate(whole).filter(({ kind, found }) => {
    if (kind === 'name' || kind === 'door') return !explained && !staff.includes(found)
    if (kind !== 'phone' && kind !== 'landline') return true
    return !phones.some((phone) => digits(phone).endsWith(digits(found)))
  })
  const details = hits.map(({ kind, found }) => `文中有${PRIVATE_LABEL[kind]}“${found}”，拿掉再发`)
  return about('words', named && '文中有报送人的名字，拿掉再发', ...new Set(details))
}

/** Finding for one side is what a dispute leaves to others (MISSION C7). */
const FINDINGS = ['属实', '经核实', '查实', '确认是', '责任在', '应当负责', '理亏']

function wordingReasons(draft: Draft): Reason[] {
  const own = [draft.title, ...draft.blocks.filter(isOurs).map(({ words }) => words)].join('\n')
  const bare = own.replace(/“[^”]*”/g, '')
  const dispute = draft.kind === 'dispute'
  const [harsh] = judgingWords(own)
  const finding = dispute ? FINDINGS.find((word) => bare.includes(word)) : undefined
  const stands = !dispute && draft.hintsReason.length >= 4
  return about(
    'words',
    harsh && !stands && `“${harsh}”改成“${JUDGING[harsh]}”，或加引号、写明理由`,
    finding && `双方说法不同，“${finding}”像在下结论，改一下`,
  )
}

function shapeReasons({ kind, title, blocks }: Draft): Reason[] {
  const has = (wanted: string) => blocks.some((block) => block.kind === wanted)
  const empty = blocks.find((block) =>
    block.kind === 'photos' ? block.photos.length === 0 : block.words === '',
  )
  return about(
    'words',
    title.length < 4 && '标题还没写',
    !has('claim') && '还没写居民怎么说',
    empty && '有一段是空的',
    kind === 'dispute' && !has('response') && !has('noReply') && '双方说法里还缺另一方',
  )
}

/** What is wrong with the piece itself, whoever wants to publish it. */
export const pieceReasons = (draft: Draft, facts: Facts): Reason[] => [
  ...caseReasons(facts),
  ...partyReasons(draft, facts),
  ...photoReasons(draft, facts),
  ...shapeReasons(draft),
  ...privateReasons(draft, facts),
  ...wordingReasons(draft),
]

/** What is wrong with how it comes to be approved. */
export function approvalReasons(draft: Draft, approval: Approval): Reason[] {
  const { callerId, writers, submitted, safety, edition, same } = approval
  return about(
    'approval',
    same && '和已经发布的一样，没有要改的',
    !same && edition > 0 && draft.correction.length < 4 && '写一句更正了什么，公开给读者看',
    !same && !submitted && '还没送审',
    submitted && safety === 'risky' && '文字没通过平台检查，改一改再送审',
    writers.includes(callerId) && '写的人不能自己批，请另一位同事看',
  )
}

/** Every reason against publishing now; the server refuses while there is one (MISSION P1). */
export const reasonsAgainst = (draft: Draft, facts: Facts, approval: Approval): Reason[] => [
  ...pieceReasons(draft, facts),
  ...approvalReasons(draft, approval),
]
