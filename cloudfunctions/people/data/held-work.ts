import { readerOf } from '../../kit/reads'
import { by, type Held, held, type Whose } from './held'

const personId = (who: Whose) => who.personId

const filters = held('filters')
const sheets = held('sheets')
const invitations = held('invitations')
const sessions = held('sessions')
const reads = held('reads')

/** What belongs to somebody’s work here, and to being signed in. */
export const HELD_OF_WORK: readonly Held[] = [
  {
    what: '录入的走访票',
    onDelete: '票数留下，录入人的名字删掉',
    from: sheets,
    find: by(sheets, 'enteredBy', personId),
    fate: () => ({ enteredBy: '', enteredByName: '已离开的同事' }),
  },
  {
    what: '核对的走访票',
    onDelete: '票数留下，核对人的名字删掉',
    from: sheets,
    find: by(sheets, 'signedBy', personId),
    fate: () => ({ signedBy: '', signedByName: '已离开的同事' }),
  },
  {
    what: '存过的筛选',
    onDelete: '删掉',
    from: filters,
    find: by(filters, 'personId', personId),
    fate: () => 'remove',
  },
  {
    what: '用过的邀请码',
    onDelete: '删掉',
    from: invitations,
    find: by(invitations, 'usedBy', personId),
    fate: () => 'remove',
  },
  {
    what: '登录的地方',
    onDelete: '全部退出',
    from: sessions,
    find: by(sessions, 'personId', personId),
    fate: () => 'remove',
  },
  {
    what: '看到哪里的记号',
    onDelete: '删掉',
    from: reads,
    find: async (who) => [
      ...(await by(reads, 'reader', personId)(who)),
      ...(await by(reads, 'reader', ({ owner }) => readerOf(owner))(who)),
    ],
    fate: () => 'remove',
  },
]
