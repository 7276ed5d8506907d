import type { CategoryId } from './categories'

/** Sentences sent with one tap, so that nobody has to type (MISSION T1). Each guesses its own category. */
export const PHRASES: Record<CategoryId, readonly string[]> = {
  elevator: ['电梯停了', '电梯有异响', '电梯按键坏了'],
  property: ['物业费收得不明白', '收费公示看不懂', '物业没人来管'],
  sanitation: ['垃圾没清', '楼下有臭味', '有老鼠、蟑螂'],
  water: ['楼道灯不亮', '家里停水了', '家里漏水了'],
  noise: ['装修太吵', '晚上噪声大', '店铺喇叭太响'],
  traffic: ['车占道了', '车位不够停', '路面有坑'],
  safety: ['消防通道被占', '有飞线充电', '井盖坏了'],
  school: ['校门口不安全', '放学没人接送', '幼儿园有事要反映'],
  elderly: ['老人吃饭不方便', '老人看病不方便', '卫生站没人'],
  hardship: ['低保户要帮忙', '独居的人要照看', '家里遇到困难'],
  goodness: ['有热心人要夸夸', '感谢邻居帮忙', '有人捡到东西'],
  other: ['这里有东西坏了', '这件事想请编辑来看'],
}

/** Offered while no category is chosen; a tap writes the sentence and guesses the kind. */
export const FIRST_PHRASES: readonly string[] = [
  '电梯停了',
  '垃圾没清',
  '楼道灯不亮',
  '车占道了',
  '装修太吵',
]
