/** The twelve kinds of everyday matters, with the words that give one away (MISSION T1). */
interface Category {
  readonly label: string
  /** Phosphor icon, duotone. */
  readonly icon: string
  /** Shown under the label in the chooser. */
  readonly hint: string
  /** Words in the text that point to this kind. */
  readonly words: readonly string[]
}

export const CATEGORIES = {
  elevator: {
    label: '电梯设施',
    icon: 'elevator',
    hint: '停运、异响、按键坏',
    words: ['电梯', '轿厢', '梯门', '困在'],
  },
  property: {
    label: '物业收费',
    icon: 'buildings',
    hint: '费用、公示、服务',
    words: ['物业费', '收费', '能耗费', '公示', '账单', '涨价'],
  },
  sanitation: {
    label: '环境卫生',
    icon: 'broom',
    hint: '垃圾、异味、虫鼠',
    words: ['垃圾', '臭', '老鼠', '蟑螂', '脏', '清运'],
  },
  water: {
    label: '水电气暖',
    icon: 'drop',
    hint: '停水停电、路灯、漏水',
    words: ['停水', '停电', '漏水', '水压', '路灯', '楼道灯', '暖气', '跳闸'],
  },
  noise: {
    label: '噪声扰民',
    icon: 'speaker-high',
    hint: '装修、广场、店铺',
    words: ['噪音', '噪声', '太吵', '装修', '电钻', '喇叭'],
  },
  traffic: {
    label: '停车出行',
    icon: 'traffic-cone',
    hint: '占道、车位、接送',
    words: ['停车', '车位', '占道', '堵', '充电桩', '接孩子', '路面', '坑'],
  },
  safety: {
    label: '公共安全',
    icon: 'shield-check',
    hint: '消防通道、飞线、坠物',
    words: ['消防', '飞线', '坠物', '脚手架', '井盖', '护栏', '电动车进楼'],
  },
  school: {
    label: '上学托育',
    icon: 'backpack',
    hint: '校门口、课后、托班',
    words: ['学校', '小学', '幼儿园', '托班', '放学', '校门'],
  },
  elderly: {
    label: '养老就医',
    icon: 'first-aid-kit',
    hint: '食堂、看病、助浴',
    words: ['老人', '养老', '助餐', '卫生站', '看病', '配药'],
  },
  hardship: {
    label: '困难求助',
    icon: 'hand-heart',
    hint: '低保、独居、急难',
    words: ['低保', '困难', '独居', '揭不开', '救助', '残疾'],
  },
  goodness: {
    label: '好人好事',
    icon: 'flower-tulip',
    hint: '值得夸一夸的',
    words: ['好人', '帮忙', '感谢', '捡到', '热心'],
  },
  other: { label: '不确定', icon: 'dots-three-circle', hint: '说不清也行，编辑来分', words: [] },
} as const satisfies Record<string, Category>

export type CategoryId = keyof typeof CATEGORIES
export const CATEGORY_IDS = Object.keys(CATEGORIES) as [CategoryId, ...CategoryId[]]

/** The kind a text is most likely about, or `other`. Pure word counting; a person fixes it by a tap. */
export function guessCategory(text: string): CategoryId {
  let best: CategoryId = 'other'
  let most = 0
  for (const id of CATEGORY_IDS) {
    const hits = CATEGORIES[id].words.filter((word) => text.includes(word)).length
    if (hits > most) [best, most] = [id, hits]
  }
  return best
}
