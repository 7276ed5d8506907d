import type { FieldErrors } from './errors'

interface Issue {
  code?: string | undefined
  message: string
  path?: readonly PropertyKey[] | undefined
  keys?: readonly string[]
}

const isChinese = (s: string) => /[\u4e00-\u9fff]/.test(s)

function sentence(issue: Issue): string {
  if (isChinese(issue.message)) return issue.message
  if (issue.code === 'unrecognized_keys') return '多了一项不认识的内容，请更新到新版再试'
  if (issue.code === 'too_big') return '这一项太长或太大了'
  return '这一项没写对，改一下'
}

/** Turns schema issues into one Chinese sentence per field, keyed by dotted path ('' = the whole). */
export function complain(issues: readonly Issue[]): FieldErrors {
  const fields: FieldErrors = {}
  for (const issue of issues) {
    const at = [...(issue.path ?? [])].map(String).join('.')
    fields[at] ??= sentence(issue)
  }
  return fields
}
