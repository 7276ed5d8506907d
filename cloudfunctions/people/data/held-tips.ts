import { DELETED_WORDS } from '../../../core/people/data/data'
import { keyedHash } from '../../kit/crypto'
import { all, blanked, by, type Held, held, ofTips, type Stored, type Whose } from './held'

const owner = (who: Whose) => who.owner

const tips = held('tips')
const voices = held('voices')
const messages = held('messages')
const notes = held('notes')
const events = held('events')
const photos = held('photos')
const looks = held('looks')
const followUps = held('followUps')
const evidence = held('evidence')
const thanks = held('thanks')

/** What the newsroom wrote down from this person's tips, in whatever words it named them. */
async function evidenceOf(who: Whose): Promise<Stored[]> {
  const own = await all(tips, { owner: who.owner })
  const tellers = own.map(({ dictation }) => (dictation as { teller?: string } | undefined)?.teller)
  const sources = new Set(tellers.map((teller) => keyedHash('source', who.owner, teller ?? '')))
  const cases = [...new Set(own.flatMap(({ caseId }) => (caseId ? [String(caseId)] : [])))]
  const found = await Promise.all(cases.map((caseId) => all(evidence, { caseId })))
  return found.flat().filter(({ source }) => sources.has(String(source)))
}

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

/** Tips, and what was said, written down and shown because of them. */
export const HELD_OF_TIPS: readonly Held[] = [
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
    what: '核实记录里写到您的',
    onDelete: '留下核实了什么，名字改成“一位居民”',
    from: evidence,
    find: evidenceOf,
    fate: (_, who) => ({ who: '一位居民', source: keyedHash('source', who.tomb, '') }),
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
    what: '收到的谢谢',
    onDelete: '删掉',
    from: thanks,
    find: by(thanks, 'owner', owner),
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
