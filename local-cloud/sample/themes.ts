const HOUR = 3600_000
const DAY = 24 * HOUR

export interface SampleOption {
  title: string
  note: string
  place?: string
  /** Days after the close. */
  in?: number
  cost?: string
  photo?: string
}

/** A theme of the sample district; times in ms from now. */
export interface SampleTheme {
  title: string
  intro: string
  options: SampleOption[]
  most: number
  communities: string[]
  eligible: { people: number; source: string }
  paper: boolean
  partners?: string
  opens: number
  closes: number
  /** How many of the sample voters vote, and how much each option is liked. */
  voters: number
  liked: number[]
}

const EXCHANGE = '老年活动室'

/** The one that is on, as the drawing has it. */
export const ELDERS_MONTH: SampleTheme = {
  title: '敬老月活动，您想办哪一场？',
  intro: '选上的一场在老年活动室办。每人最多选 2 个。',
  options: [
    {
      title: '长寿面家宴',
      note: '各家带一道菜，社区煮面',
      place: EXCHANGE,
      in: 7,
      cost: '不收钱，自带一道菜',
      photo: 'room',
    },
    {
      title: '健康讲座加量血压',
      note: '医生来讲秋冬养生',
      place: '社区卫生服务中心',
      in: 7,
      cost: '不收钱',
      photo: 'clinic',
    },
    {
      title: '手把手教用手机',
      note: '一对一教挂号、视频、防骗',
      place: EXCHANGE,
      in: 7,
      cost: '不收钱，带上手机',
      photo: 'care',
    },
    {
      title: '修修补补便民日',
      note: '修家电、磨刀，收闲置桌椅',
      place: '小区东门空地',
      in: 7,
      cost: '材料费自己出',
      photo: 'chairs',
    },
  ],
  most: 2,
  communities: ['wutongli', 'huaianlu'],
  eligible: { people: 3960, source: '两个居委会登记的 16 岁以上居民' },
  paper: true,
  partners: '民政部门给政策支持，社区出场地，我们来报道。',
  opens: -5 * DAY,
  closes: 4 * DAY + 6 * HOUR,
  voters: 26,
  liked: [5, 4, 3, 2],
}

/** A quick one for the new communities: one choice, phones only. */
export const LOBBY: SampleTheme = {
  title: '周末孩子活动，先开哪一门？',
  intro: '在望江苑邻里中心二楼，每周六上午。每人选 1 个。',
  options: [
    {
      title: '旧物改造手工课',
      note: '带一件旧衣服来',
      in: 5,
      cost: '材料费 10 元',
      photo: 'lobby',
    },
    { title: '小小消防员', note: '跟物业学用灭火器', in: 5, cost: '不收钱', photo: 'panel' },
    { title: '绘本故事会', note: '家长轮流来讲', in: 5, cost: '不收钱' },
  ],
  most: 1,
  communities: ['wangjiang', 'yunxi'],
  eligible: { people: 6120, source: '两个居委会登记的 16 岁以上居民' },
  paper: false,
  opens: -2 * DAY,
  closes: 9 * DAY,
  voters: 14,
  liked: [3, 2, 4],
}

/** One that is over: counted, held, and told about. */
export const NEIGHBOURS_DAY: SampleTheme = {
  title: '邻里节办什么？',
  intro: '选上的一场在梧桐里中心花园办。每人最多选 2 个。',
  options: [
    {
      title: '百家菜长桌宴',
      note: '一家一道拿手菜',
      place: '中心花园',
      in: 6,
      cost: '不收钱，自带一道菜',
      photo: 'room',
    },
    {
      title: '露天电影',
      note: '放两部老片子',
      place: '小区东门空地',
      in: 6,
      cost: '不收钱',
      photo: 'notice',
    },
    {
      title: '闲置交换集市',
      note: '旧书旧玩具换着用',
      place: '中心花园',
      in: 6,
      cost: '不收钱',
      photo: 'chairs',
    },
  ],
  most: 2,
  communities: ['wutongli'],
  eligible: { people: 2380, source: '梧桐里居委会登记的 16 岁以上居民' },
  paper: true,
  partners: '社区出场地和桌椅，我们来拍照写稿。',
  opens: -34 * DAY,
  closes: -20 * DAY,
  voters: 31,
  liked: [5, 3, 2],
}
