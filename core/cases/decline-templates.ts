import { CATEGORIES, type CategoryId } from '../tips/categories'

/** Who can help when we cannot. */
export const HELPERS = ['hotline', 'street', 'property'] as const
export type Helper = (typeof HELPERS)[number]

export const HOTLINE = { name: '12345 政务服务热线', phone: '12345' }

export interface DeclineTemplate {
  helper: Helper
  label: string
  reason: string
}

const LABEL: Record<Helper, string> = { hotline: '找 12345', street: '找街道', property: '找物业' }

const IN_GENERAL: Record<Helper, (kind: string) => string> = {
  hotline: (kind) => `${kind}这类事要由主管部门定，我们帮不上。12345 会登记派单，再给您回话。`,
  street: (kind) => `${kind}这件事归街道管，我们帮不上。街道办事处可以上门看，也能协调各家。`,
  property: (kind) => `${kind}这件事先由物业处理。您报修时请记下时间和接待人，没下文再来找我们。`,
}

/** Who helps best with each kind of matter, and the sentence for it (MISSION C1). */
const BEST: Record<CategoryId, [Helper, string]> = {
  elevator: ['property', '电梯的日常维修由物业报给维保单位。请先向物业报修，困人请打 119。'],
  property: ['street', '收费标准的争议由街道物业科调解，请带上账单和合同，街道会约双方谈。'],
  sanitation: ['property', '楼道和垃圾点的保洁由物业负责。说了还没清，可以再打 12345。'],
  water: ['hotline', '停水停电停气由供应单位抢修。12345 能替您转过去，也能查恢复时间。'],
  noise: ['hotline', '夜里施工和店铺噪声由城管、公安处理，12345 会派到当班的人。'],
  traffic: ['hotline', '占道和违停由交警处理，打 12345 或 122 都可以。'],
  safety: ['hotline', '消防通道被占、井盖缺失，请先打 12345 派人处理。着火请打 119。'],
  school: ['hotline', '入学和托育政策由教育部门答复，12345 会替您转过去。'],
  elderly: ['street', '助餐、助浴和养老补贴由街道民政办办理，去之前先打个电话问要带什么。'],
  hardship: ['street', '低保和临时救助由街道民政办受理，走不动的可以请他们上门。'],
  goodness: ['street', '谢谢您把好事告诉我们。这一件这次登不了，可以先告诉社区，也让邻居们知道。'],
  other: ['hotline', '这件事不归我们报道的范围。12345 会听您说完，再转给管的部门。'],
}

/** The ready sentences for declining a matter of this kind, the best helper first. */
export function declineTemplates(categoryId: CategoryId): DeclineTemplate[] {
  const [best, words] = BEST[categoryId]
  const kind = categoryId === 'other' ? '这' : `“${CATEGORIES[categoryId].label}”`
  return [best, ...HELPERS.filter((helper) => helper !== best)].map((helper) => ({
    helper,
    label: LABEL[helper],
    reason: helper === best ? words : IN_GENERAL[helper](kind),
  }))
}

/** Ready sentences for asking the reporter for more. */
export const ASK_TEMPLATES: readonly string[] = [
  '编辑想要一张全景照片，看得出在哪栋楼。',
  '麻烦说一下大概是哪天、几点发生的。',
  '您跟物业或社区说过吗，他们怎么回的。',
  '还有哪位邻居也遇到了，可以请他也说一声。',
]
