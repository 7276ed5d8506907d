import { DELETED_WORDS } from '../../../core/people/data/data'
import { keyedHash } from '../../kit/crypto'
import { readerOf } from '../../kit/reads'
import { blanked, by, type Held, held, named, ofTips, type Whose } from './held'

const owner = (who: Whose) => who.owner
const personId = (who: Whose) => who.personId

const tips = held('tips')
const voices = held('voices')
const messages = held('messages')
const notes = held('notes')
const events = held('events')
const photos = held('photos')
const looks = held('looks')
const questions = held('questions')
const followUps = held('followUps')
const readers = held('explainerReaders')
const visits = held('visits')
const ballots = held('ballots')
const comers = held('comers')
const feelings = held('feelings')
const sheets = held('sheets')
const thanks = held('thanks')
const invitations = held('invitations')
const sessions = held('sessions')
const reads = held('reads')
const bookings = held('bookings')

/** What stays of a tip: that there was one, of which kind, where and when (MISSION S3). */
const emptyTip = (tip: Record<string, unknown>, who: Whose) => ({
  owner: who.tomb,
  title: DELETED_WORDS,
  text: DELETED_WORDS,
  place: { communityId: (tip.place as { communityId: string }).communityId },
  photos: [],
  photosToCome: undefined,
  toldParty: undefined,
  conflict: undefined,
  dictation: undefined,
  reporter: undefined,
  sealedReporter: undefined,
})

/**
 * Everything we hold of people, noun by noun. A new collection with somebody's words, name or id in
 * it gets its entry here; a test plants a person everywhere and finds what was forgotten.
 */
export const WHAT_WE_HOLD: readonly Held[] = [
  {
    what: '我也遇到',
    onDelete: '留下人数，您补的话删掉',
    from: voices,
    find: by(voices, 'owner', owner),
    fate: (_, who) => ({ owner: who.tomb, note: undefined }),
  },
  {
    what: '和编辑的往来',
    onDelete: '内容删掉',
    from: messages,
    find: ofTips(messages, 'tipId'),
    fate: () => ({ text: DELETED_WORDS, photos: [], authorId: undefined, authorName: '' }),
  },
  {
    what: '编辑记在您线索上的备注',
    onDelete: '内容删掉',
    from: notes,
    find: ofTips(notes, 'subject'),
    fate: () => ({ text: DELETED_WORDS }),
  },
  {
    what: '线索的经过',
    onDelete: '留下办到哪一步，您写的原因删掉',
    from: events,
    find: ofTips(events, 'subject'),
    fate: ({ actor }) => (actor === 'reporter' ? { reason: undefined } : {}),
  },
  {
    what: '回访的回答',
    onDelete: '留下选的哪一项，您写的话删掉',
    from: followUps,
    find: by(followUps, 'owner', owner),
    fate: ({ words }, who) => ({ owner: who.tomb, words: blanked(words), photos: [] }),
  },
  {
    what: '照片',
    onDelete: '删掉',
    from: photos,
    find: by(photos, 'owner', owner),
    fate: () => 'remove',
  },
  {
    what: '谁看过您的密封身份',
    onDelete: '留下哪天看过，没有您是谁',
    from: looks,
    find: ofTips(looks, 'tipId'),
  },
  {
    what: '问过的问题',
    onDelete: '内容删掉，公开的回答还在',
    from: questions,
    find: by(questions, 'owner', owner),
    fate: (_, who) => ({ owner: who.tomb, text: DELETED_WORDS, asker: '' }),
  },
  {
    what: '看过的政策',
    onDelete: '留下看过的人数',
    from: readers,
    find: by(readers, 'reader', (who) => keyedHash('reader', 'person', who.personId)),
    fate: (_, who) => ({ reader: who.tomb, to: undefined }),
  },
  {
    what: '请人上门收票',
    onDelete: '称呼、电话、补的话删掉',
    from: visits,
    find: by(visits, 'owner', owner),
    fate: (_, who) => ({
      owner: who.tomb,
      sealedContact: undefined,
      note: undefined,
      building: '',
    }),
  },
  {
    what: '约过的时间',
    onDelete: '留下约了几位，名字和电话删掉',
    from: bookings,
    find: by(bookings, 'owner', owner),
    fate: (_, who) => ({ owner: who.tomb, sealed: undefined }),
  },
  {
    what: '投过的票',
    onDelete: '留下票数，票上没有名字',
    from: ballots,
    find: named(ballots, 'themes', (theme, who) => keyedHash('ballot', theme, who.personId)),
  },
  {
    what: '报名来的活动',
    onDelete: '留下人数',
    from: comers,
    find: named(comers, 'themes', (theme, who) => keyedHash('comer', theme, who.personId)),
  },
  {
    what: '活动后说的话',
    onDelete: '留下满不满意，话删掉',
    from: feelings,
    find: named(feelings, 'themes', (theme, who) => keyedHash('felt', theme, who.personId)),
    fate: ({ words }) => ({ words: blanked(words), mayQuote: false }),
  },
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
    what: '收到的谢谢',
    onDelete: '删掉',
    from: thanks,
    find: by(thanks, 'owner', owner),
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
  // Tips go last: what belongs to them is found by them.
  {
    what: '线索',
    onDelete: '留下哪一类、哪个社区、哪天，内容和名字删掉',
    from: tips,
    find: by(tips, 'owner', owner),
    fate: emptyTip,
  },
]
