import { DELETED_WORDS } from '../../../core/people/data/data'
import { keyedHash } from '../../kit/crypto'
import { blanked, by, type Held, held, named, type Whose } from './held'

const owner = (who: Whose) => who.owner

const questions = held('questions')
const readers = held('explainerReaders')
const pieceReaders = held('pieceReaders')
const noticeReaders = held('noticeReaders')
const visits = held('visits')
const bookers = held('bookers')
const ballots = held('ballots')
const comers = held('comers')
const feelings = held('feelings')
const bookings = held('bookings')

/** Reading, asking, booking and voting: what somebody took part in. */
export const HELD_OF_TAKING_PART: readonly Held[] = [
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
    what: '看过的报道',
    onDelete: '留下看过的人数',
    from: pieceReaders,
    find: by(pieceReaders, 'reader', (who) => keyedHash('reader', 'person', who.personId)),
    fate: (_, who) => ({ reader: who.tomb, to: undefined }),
  },
  {
    what: '看过的通知',
    onDelete: '留下看过的人数',
    from: noticeReaders,
    find: by(noticeReaders, 'reader', (who) => keyedHash('reader', 'person', who.personId)),
    fate: (_, who) => ({ reader: who.tomb, to: undefined }),
  },
  {
    what: '约过的时间',
    onDelete: '留下约了几位，名字和电话删掉',
    from: bookings,
    find: by(bookings, 'owner', owner),
    fate: (_, who) => ({ owner: who.tomb, sealed: undefined }),
  },
  {
    what: '替家里人约了几个',
    onDelete: '删掉',
    from: bookers,
    find: named(bookers, 'notices', (notice, who) => keyedHash('booker', notice, who.owner)),
    fate: () => 'remove',
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
]
