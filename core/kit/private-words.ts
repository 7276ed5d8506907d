/** What may not stand in words that neighbours read (MISSION T5, C5; DESIGN-UI §9). */
export const PRIVATE_KINDS = ['id', 'phone', 'landline', 'plate', 'door', 'name'] as const
export type PrivateKind = (typeof PRIVATE_KINDS)[number]

export const PRIVATE_LABEL: Record<PrivateKind, string> = {
  id: '证件号',
  phone: '手机号',
  landline: '座机号',
  plate: '车牌',
  door: '门牌',
  name: '姓名',
}

const STAND_IN: Record<PrivateKind, string> = {
  id: '（证件号略）',
  phone: '（电话略）',
  landline: '（电话略）',
  plate: '（车牌略）',
  door: '（门牌略）',
  name: '一位住户',
}

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏苏潘葛范彭' +
  '鲁韦马方俞任袁柳史唐费薛雷贺倪汤滕殷罗毕郝安常傅齐康伍余元顾孟黄穆萧尹姚邵汪毛戴宋庞' +
  '熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田胡凌霍虞万柯卢莫房丁邓' +
  '洪石崔龚程裴陆翁段侯武刘龙叶白赖乔谭温庄晏柴瞿阎连艾向古易廖耿匡欧沙曾关游'
const TITLES =
  '阿姨|大妈|大爷|大伯|大叔|大姐|大哥|奶奶|爷爷|叔叔|婆婆|伯伯|先生|女士|小姐|师傅|老师|' +
  '医生|护士|经理|主任|书记|队长|店长|老板|工程师'

/** `向物业经理反映` speaks of an office, not of somebody called 向. */
const OFFICES = '物业|社区|街道|居委|小区|业委|学校|医院'

const PLATE_HEAD = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const PLATE = new RegExp(`[${PLATE_HEAD}][A-Z][·.\\s]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]`, 'gi')

/** In this order: longer numbers first, so that an id is not taken for a phone. */
const PATTERNS: readonly [PrivateKind, RegExp][] = [
  ['id', /(?<!\d)\d{17}[\dXx](?!\d)/g],
  ['phone', /(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d(?:[-\s]?\d{4}){2}(?!\d)/g],
  ['landline', /(?<!\d)0\d{2,3}[-\s]?\d{3,4}[-\s]?\d{4}(?!\d)/g],
  ['landline', /(?<!\d)[2-9]\d{6,7}(?!\d)/g],
  ['plate', PLATE],
  ['door', /(?:\d{1,2}\s*单元\s*)?(?<!\d)\d{1,2}\s*层\s*\d{1,4}\s*(?:室|户|房)/g],
  ['door', /(?:\d{1,2}\s*单元\s*)?(?<!\d)\d{3,4}\s*(?:室|户|房|号房|号门)/g],
  ['door', /\d{1,2}\s*单元\s*\d{3,4}(?!\d)/g],
  ['door', /(?<!\d)\d{1,3}[-－—]\d{1,2}[-－—]\d{3,4}(?!\d)/g],
  ['name', new RegExp(`[${SURNAMES}](?!${OFFICES})[\\u4e00-\\u9fff]{0,2}?(?:${TITLES})`, 'g')],
  ['name', new RegExp(`(?:小|老)[${SURNAMES}](?![\\u4e00-\\u9fff]?[路街巷桥镇村里苑])`, 'g')],
  ['name', /(?<=(?:我叫|名叫|姓名[：:是]?|本人叫))[\u4e00-\u9fff]{2,4}?(?=[，。,.；;、\s]|$)/g],
]

export interface Private {
  kind: PrivateKind
  found: string
}

interface Hit extends Private {
  from: number
  to: number
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names we know, at least two letters: a single one would take half the text with it. */
const known = (names: readonly string[]): [PrivateKind, RegExp][] =>
  names.filter((name) => name.length >= 2).map((name) => ['name', new RegExp(escaped(name), 'g')])

function hitsIn(text: string, names: readonly string[]): Hit[] {
  const hits: Hit[] = []
  for (const [kind, pattern] of [...known(names), ...PATTERNS]) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (hits.every((other) => to <= other.from || from >= other.to)) {
        hits.push({ kind, found: match[0], from, to })
      }
    }
  }
  return hits.sort((a, b) => a.from - b.from)
}

/** Phone numbers, plates, door numbers and names in a text. A help to the editor, not a proof. */
export function findPrivate(text: string, names: readonly string[] = []): Private[] {
  return hitsIn(text, names).map(({ kind, found }) => ({ kind, found }))
}

/** The text with everything `findPrivate` found replaced, until nothing more is found. */
export function withoutPrivate(text: string, names: readonly string[] = []): string {
  let clean = text
  for (let round = 0; round < 5; round += 1) {
    const hits = hitsIn(clean, names).reverse()
    if (hits.length === 0) break
    for (const { kind, from, to } of hits) {
      clean = `${clean.slice(0, from)}${STAND_IN[kind]}${clean.slice(to)}`
    }
  }
  return clean
}
