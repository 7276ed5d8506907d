import { RETENTION, RETENTION_KEYS } from '@core/people/data/data'
import { ROLE_LABEL, type Role } from '@core/people/permissions'
import type { AuditFilter } from '@core/people/trust/audit'

export const FILTER_WORDS: Record<AuditFilter, string> = {
  all: '全部',
  alarms: '要留意的',
  identity: '看身份和电话',
  access: '登录和身份变动',
  records: '发布、导出、设置',
}

const NAMES: Record<string, string> = {
  device: '电脑',
  digest: '核对码',
  edition: '第几版',
  day: '哪天',
  place: '地点',
  from: '原来',
  to: '现在',
  undone: '又改主意',
  ...Object.fromEntries(RETENTION_KEYS.map((key) => [key, RETENTION[key].words])),
}

const inWords = (words: string) =>
  words
    .split('、')
    .map((word) => ROLE_LABEL[word as Role] ?? word)
    .join('、')

/** `现在 编辑、主编`; what was done says itself. */
export const factWords = ({ name, words }: { name: string; words: string }): string =>
  name === 'did' ? words : `${NAMES[name] ?? name} ${inWords(words)}`
