import { dateWords } from '../../core/kit/time'

/** How many book, and from how many days ago. */
export type Book = readonly [count: number, since: number]

export interface SampleSlot {
  /** Days from now. */
  in: number
  /** Hours of that day. */
  from: number
  to: number
  places: number
  book?: Book
}

/** A notice as an editor writes it, with days counted from now. */
export interface SampleNotice {
  ago: number
  starts: number
  ends: number
  days: (from: number, to: number) => string
  kind: string
  title: string
  audience: string[]
  who: string
  bring?: string
  text?: string
  steps: string[]
  points: object[]
  plan?: object
  slots: SampleSlot[]
  /** A sample person among those who book, so that their own bookings are not empty. */
  booker?: string
  slotsNote?: string
  phone?: string
  photo?: string
}

const date = (ms: number) => dateWords(ms).split(' ')[0] ?? ''
const range = (words: string) => (from: number, to: number) =>
  `${date(from)}至${date(to)}，${words}`
const single = (words: string) => (from: number) => `${dateWords(from)}，${words}`

// The invented district lies on these streets; north is up, metres from the crossing in the middle.
const CROSSING = { lng: 120.1537, lat: 30.2874 }
const at = (east: number, north: number) => ({
  lng: Math.round((CROSSING.lng + east / 96_140) * 1e6) / 1e6,
  lat: Math.round((CROSSING.lat + north / 110_540) * 1e6) / 1e6,
})

const HUAIAN = {
  centre: CROSSING,
  span: '800',
  streets: [
    {
      kind: 'water',
      name: '云溪',
      line: [at(-440, -192), at(-60, -178), at(200, -205), at(440, -170)],
    },
    { kind: 'road', name: '槐安路', line: [at(-440, 32), at(440, 32)] },
    { kind: 'road', name: '梧桐街', line: [at(-128, 260), at(-128, -150)] },
    { kind: 'road', name: '柳荫巷', line: [at(136, 260), at(136, -160)] },
  ],
  landmarks: [
    { kind: 'homes', name: '梧桐里小区', at: at(-262, 140) },
    { kind: 'school', name: '槐安小学', at: at(4, 140) },
    { kind: 'park', name: '槐安公园', at: at(268, 140) },
    { kind: 'market', name: '农贸市场', at: at(-262, -62) },
  ],
}

const CLINIC = {
  name: '接种点 · 卫生服务中心',
  address: '槐安路 88 号，槐安社区卫生服务中心 2 楼',
  hint: '3 路车“槐安路口”下，走 4 分钟',
  hours: '每天 8:30–16:30',
  at: at(264, -74),
}

const YARD = {
  name: '梧桐里中心花园',
  address: '梧桐里小区 3 号楼南边的空地',
  hint: '从北门进，直走到凉亭',
  at: at(-262, 96),
}

const morning = { from: 8.5, to: 11 }
const afternoon = { from: 14, to: 16.5 }

/** Oldest first. Places, people and numbers are invented. */
export const SAMPLE_NOTICES: SampleNotice[] = [
  {
    ago: 24,
    starts: -14,
    ends: -14,
    days: single('上午 8 点半到 11 点'),
    kind: 'clinic',
    title: '区医院来义诊，量血压看眼睛',
    audience: ['wutongli', 'huaianlu'],
    who: '60 岁以上先看，别的邻居排在后面',
    bring: '病历和正在吃的药',
    steps: ['凉亭取号', '量血压、测血糖', '请医生看'],
    points: [YARD],
    plan: HUAIAN,
    slots: [{ in: -14, ...morning, places: 20, book: [9, 22] }],
    phone: '0571-5550-0310',
    photo: 'care',
  },
  {
    ago: 2,
    starts: 1,
    ends: 1,
    days: single('9 点到 17 点'),
    kind: 'outage',
    title: '云溪花园换水泵，停水一天',
    audience: ['yunxi'],
    who: '云溪花园 1 到 6 号楼',
    bring: '头天晚上存两桶水',
    text: '换的是 2002 年装的那两台泵。换好以后 5 楼以上的水压会大一些。\n来水头几分钟可能发黄，放一放再用。',
    steps: [],
    points: [],
    slots: [],
    phone: '0571-5550-0215',
    photo: 'notice',
  },
  {
    ago: 4,
    starts: 3,
    ends: 3,
    days: single('下午 2 点到 4 点半'),
    kind: 'event',
    title: '学用灭火器，消防队来教',
    audience: [],
    who: '谁都能来，每场 8 位',
    steps: ['签到领号', '看一遍，自己试一遍'],
    points: [YARD],
    plan: HUAIAN,
    slots: [{ in: 3, ...afternoon, places: 8, book: [8, 3] }],
    booker: 'liu',
    slotsNote: '一场 8 位',
    phone: '0571-5550-0310',
  },
  {
    ago: 9,
    starts: 1,
    ends: 24,
    days: range('每天都打'),
    kind: 'vaccine',
    title: '流感疫苗开打，60 岁以上免费',
    audience: ['wutongli', 'huaianlu', 'jinxiuli'],
    who: '6 个月以上都行；发烧、过敏先问医生',
    bring: '身份证；孩子带预防接种本',
    text: '60 岁以上免费，别的人 128 元一针。打完胳膊酸一两天是常有的，发烧不退就去看医生。',
    steps: ['一楼取号，量体温', '二楼登记，签同意书', '打完坐满 30 分钟再走'],
    points: [CLINIC],
    plan: HUAIAN,
    slots: [
      { in: 1, ...morning, places: 6, book: [6, 7] },
      { in: 1, ...afternoon, places: 4, book: [4, 6] },
      { in: 2, ...morning, places: 12, book: [6, 5] },
      { in: 3, ...morning, places: 30, book: [7, 4] },
      { in: 3, ...afternoon, places: 20, book: [2, 4] },
      { in: 4, ...morning, places: 30 },
      { in: 4, ...afternoon, places: 30 },
      { in: 5, ...morning, places: 60 },
    ],
    slotsNote: '不约也能打，要排队',
    phone: '0571-5550-0401',
    photo: 'clinic',
  },
]
