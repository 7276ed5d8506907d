import { momentWords } from '../../../core/kit/time'

/** Fields as a person calls them; one without a name here keeps its own. */
const NAMES: Record<string, string> = {
  _id: '编号',
  name: '称呼',
  phone: '电话',
  role: '身份',
  communityId: '社区',
  informant: '信息员',
  elder: '长辈版',
  consents: '同意过的说明',
  createdAt: '什么时候',
  changedAt: '最后变动',
  at: '什么时候',
  number: '回执号',
  title: '标题',
  text: '内容',
  words: '内容',
  note: '补的话',
  reason: '原因',
  categoryId: '类别',
  place: '地点',
  building: '楼号',
  spot: '具体位置',
  happenedAt: '事情发生时间',
  photos: '照片',
  takenAt: '拍摄时间',
  link: '照片链接（一天内能打开）',
  identity: '名字怎么处理',
  state: '状态',
  dueAt: '期限',
  knownBy: '怎么知道的',
  toldParty: '跟谁说过',
  hopes: '希望怎么解决',
  conflict: '和这事的关系',
  reporter: '报送人',
  dictation: '代谁报的',
  from: '谁说的',
  device: '设备',
  seenAt: '最后使用',
  expiresAt: '到什么时候',
  version: '版本',
}

const escaped = (words: string) =>
  words.replace(
    /[&<>"]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c,
  )

const EARLIEST = 1_577_836_800_000
const isMoment = (value: unknown): value is number => typeof value === 'number' && value > EARLIEST

function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (isMoment(value)) return momentWords(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(valueWords).filter(Boolean).join('；')
  if (typeof value === 'object') {
    const inside = Object.entries(value).map(([k, v]) => `${NAMES[k] ?? k} ${valueWords(v)}`)
    return inside.join('，')
  }
  return String(value)
}

const rowHtml = (row: Record<string, unknown>) =>
  Object.entries(row)
    .map(([field, value]) => [NAMES[field] ?? field, valueWords(value)] as const)
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `<tr><th>${escaped(name)}</th><td>${escaped(words)}</td></tr>`)
    .join('')

const STYLE =
  'body{font:16px/1.7 sans-serif;max-width:720px;margin:24px auto;padding:0 16px;color:#17211c}' +
  'table{width:100%;border-collapse:collapse;margin:0 0 16px;background:#fff}' +
  'th{width:9em;text-align:left;font-weight:400;color:#47534c;vertical-align:top}' +
  'th,td{padding:4px 8px;border-bottom:1px solid #dfe2d9;word-break:break-all}'

/** Everything as one page without scripts, to be kept or printed. */
export function asPage(
  made: string,
  parts: readonly { what: string; rows: Record<string, unknown>[] }[],
): string {
  const body = parts.map(
    ({ what, rows }) =>
      `<h2>${escaped(what)}（${rows.length}）</h2>${rows.map((row) => `<table>${rowHtml(row)}</table>`).join('')}`,
  )
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>我的数据</title><style>${STYLE}</style><h1>我的数据</h1><p>${made} 从民生连线导出。只有您自己能导。</p>${body.join('')}</html>`
}
