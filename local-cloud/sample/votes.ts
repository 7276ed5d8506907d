import { dayOf } from '../../core/kit/time'
import { act, agree, type SeedContext } from './acting'
import { takePhoto } from './take-photo'
import { ELDERS_MONTH, LOBBY, NEIGHBOURS_DAY, type SampleTheme } from './themes'
import { settleIn, type Voter, votersOf } from './voters'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const EDITOR = 'zhou'

interface Opened {
  themeId: string
  optionIds: string[]
  opensAt: number
  closesAt: number
}

/** The hour at which people expect something to end, in Shanghai: 18:00 of that day. */
const evening = (ms: number) => Math.floor((ms + 8 * HOUR) / DAY) * DAY + 10 * HOUR

async function draftOf(context: SeedContext, theme: SampleTheme, closesAt: number, at: number) {
  const options = await Promise.all(
    theme.options.map(async ({ photo, in: days, ...words }) => ({
      ...words,
      ...(days === undefined ? {} : { day: dayOf(closesAt + days * DAY) }),
      ...(photo ? { photoId: await takePhoto(context, EDITOR, photo, at) } : {}),
    })),
  )
  const { title, intro, most, communities, eligible, paper, partners } = theme
  const said = partners ? { partners } : {}
  return { title, intro, most, communities, eligible, paper, closesAt, options, ...said }
}

interface Made {
  row: { themeId: string }
  draft: { options: { optionId: string }[] }
}

async function openTheme(context: SeedContext, theme: SampleTheme): Promise<Opened> {
  const opensAt = Math.round(context.now + theme.opens)
  const closesAt = evening(context.now + theme.closes)
  const draft = await draftOf(context, theme, closesAt, opensAt)
  const made = await act<Made>(context, EDITOR, ['votes', 'saveTheme'], { draft }, opensAt)
  const { themeId } = made.row
  await act(context, EDITOR, ['votes', 'publish'], { themeId }, opensAt)
  return { themeId, optionIds: made.draft.options.map((o) => o.optionId), opensAt, closesAt }
}

/** What somebody likes, spread as the theme says and the same every time. */
function choiceOf(theme: SampleTheme, optionIds: string[], i: number): string[] {
  const pot = theme.liked.flatMap((n, at) => Array.from({ length: n }, () => optionIds[at] ?? ''))
  const first = pot[(i * 7) % pot.length] ?? ''
  const second = pot[(i * 7 + 5) % pot.length] ?? ''
  return theme.most === 1 || first === second ? [first] : [first, second]
}

interface Casting {
  theme: SampleTheme
  opened: Opened
  voters: readonly Voter[]
}

async function castAll(context: SeedContext, { theme, opened, voters }: Casting): Promise<void> {
  const end = Math.min(opened.closesAt, context.now) - HOUR
  const step = (end - opened.opensAt) / voters.length
  await Promise.all(
    voters.map(({ word, name, communityId, building }, i) => {
      const options = choiceOf(theme, opened.optionIds, i)
      const roll = theme.paper ? { roll: { communityId, name, building } } : {}
      const input = { themeId: opened.themeId, options, ...roll }
      return act(context, word, ['votes', 'cast'], input, opened.opensAt + step * i)
    }),
  )
}

async function askForVisit(context: SeedContext, { themeId }: Opened): Promise<void> {
  const ask = {
    themeId,
    communityId: 'wutongli',
    building: '6 号楼 1 单元',
    name: '周奶奶',
    phone: '0571-5550-0421',
    note: '耳朵不太好，敲门重一点',
  }
  await act(context, 'zhang', ['votes', 'askVisit'], ask, context.now - 5 * HOUR)
}

const PAPER_NAMES = ['吴阿妹', '沈国良', '钱玉珍', '胡桂英', '蒋福根', '王秀英', '许招娣', '陆根宝']

/** 刘桂芳 goes round with a neighbour; 周宁 counts the paper again. */
async function collectPaper(context: SeedContext, opened: Opened, double: Voter): Promise<void> {
  const at = opened.closesAt - DAY
  const roster = [
    ...PAPER_NAMES.map((name, i) => ({ name, building: `${2 + (i % 3)} 号楼 1 单元` })),
    { name: double.name, building: double.building },
  ]
  const [a = '', b = '', c = ''] = opened.optionIds
  const count = { votes: { [a]: 6, [b]: 4, [c]: 3 }, spoiled: 1 }
  const where = { themeId: opened.themeId, communityId: 'wutongli', day: dayOf(at) }
  const sheet = { ...where, households: 7, visitors: 2, roster, count }
  const made = await act<{ sheets: { sheetId: string }[] }>(
    context,
    'liu',
    ['votes', 'enterSheet'],
    sheet,
    at,
  )
  const sheetId = made.sheets[0]?.sheetId
  await act(context, EDITOR, ['votes', 'countersign'], { sheetId, count }, at + 2 * HOUR)
}

/** 刘桂芳 has just come back; somebody still has to count her sheet again. */
async function leaveSheet(context: SeedContext, opened: Opened): Promise<void> {
  const at = context.now - 3 * HOUR
  const roster = PAPER_NAMES.slice(0, 5).map((name) => ({ name, building: '4 号楼 2 单元' }))
  const [a = '', b = '', c = ''] = opened.optionIds
  const count = { votes: { [a]: 4, [b]: 2, [c]: 2 }, spoiled: 0 }
  const where = { themeId: opened.themeId, communityId: 'wutongli', day: dayOf(at) }
  const sheet = { ...where, households: 4, visitors: 2, roster, count }
  await act(context, 'liu', ['votes', 'enterSheet'], sheet, at)
}

async function tellWhatCame(context: SeedContext, { themeId, closesAt }: Opened): Promise<void> {
  const day = closesAt + 6 * DAY
  const at = day + DAY
  const photos = await Promise.all(
    ['room', 'care', 'chairs'].map(async (name, i) => ({
      photoId: await takePhoto(context, EDITOR, name, at),
      takenAt: Math.round(day + i * 20 * MINUTE),
      place: '梧桐里中心花园',
    })),
  )
  const aftermath = {
    activity: {
      day: dayOf(day),
      place: '梧桐里中心花园',
      words: '来了 60 多位邻居，摆了 9 张桌子、42 道菜。桌椅是社区借的，当晚都还了。',
    },
    others: '“露天电影”票数第二，社区答应下个月放一场。',
    roster: '登记表在社区公告栏贴了一周，想查可以到居委会看。',
    photos,
    quotes: [
      { words: '住了二十年，这回才认得对门。', by: '5 号楼张阿姨', consent: true },
      { words: '菜都吃完了，下次我还来烧鱼。', by: '3 号楼李大爷', consent: true },
    ],
  }
  await act(context, EDITOR, ['votes', 'keepAftermath'], { themeId, aftermath }, at)
}

async function sayHowItWas(context: SeedContext, { themeId, closesAt }: Opened, voters: Voter[]) {
  const at = closesAt + 8 * DAY
  await Promise.all(
    voters.map(async ({ word }, i) => {
      const feeling = i % 7 === 5 ? 'fair' : 'good'
      const words = i === 1 ? { words: '灯暗了点，晚上收桌子看不清。' } : {}
      const input = { themeId, feeling, mayQuote: i === 1, ...words }
      await agree(context, word, at)
      await act(context, word, ['votes', 'feel'], input, at + i * MINUTE)
    }),
  )
}

async function livePast(context: SeedContext, theme: SampleTheme): Promise<void> {
  const voters = votersOf(theme.communities, theme.voters)
  const opened = await openTheme(context, theme)
  await castAll(context, { theme, opened, voters })
  const { themeId, closesAt } = opened
  const first = voters[0]
  if (first) await collectPaper(context, opened, first)
  const outsider = { communityId: 'wutongli', name: voters[3]?.name, building: voters[3]?.building }
  const out = { themeId, reason: 'outsider', roll: outsider }
  await act(context, EDITOR, ['votes', 'exclude'], out, closesAt - HOUR)
  await act(context, 'zhang', ['votes', 'theme'], { themeId }, closesAt + HOUR)
  const come = { themeId, people: 2 }
  await act(context, 'zhang', ['votes', 'signUp'], come, closesAt + DAY)
  await tellWhatCame(context, opened)
  await sayHowItWas(context, opened, voters.slice(0, 12))
}

/** Votes of the district: one over and told about, two that are on. */
export async function holdVotes(context: SeedContext): Promise<void> {
  const old = votersOf(NEIGHBOURS_DAY.communities, NEIGHBOURS_DAY.voters)
  const open = [ELDERS_MONTH, LOBBY].map((theme) => ({
    theme,
    voters: votersOf(theme.communities, theme.voters),
  }))
  const everybody = [...old, ...open.flatMap(({ voters }) => voters)]
  const once = new Map(everybody.map((voter) => [voter.word, voter]))
  await settleIn(context, [...once.values()])
  await livePast(context, NEIGHBOURS_DAY)
  for (const { theme, voters } of open) {
    const opened = await openTheme(context, theme)
    await castAll(context, { theme, opened, voters })
    if (!theme.paper) continue
    await askForVisit(context, opened)
    await leaveSheet(context, opened)
  }
}
