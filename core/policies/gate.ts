import { groundless } from './amounts'
import { billOf, rightlyClaimed } from './bill'
import { type Clearance, callOf, type Hashes, progressOf } from './clearance'
import { ABOUT_LABEL, type Draft, FEWEST_STEPS } from './draft'
import { yuanWords } from './money'
import { type Part, partsOf } from './parts'
import { tooLong } from './plain'

/** One reason why a text may not be published yet, and which part it is about. */
export interface Reason {
  part: string
  words: string
}

const about = (part: string, ...words: (string | false)[]): Reason[] =>
  words.flatMap((one) => (one ? [{ part, words: one }] : []))

function originalReasons({ original }: Draft, today: string): Reason[] {
  const { title, number, department, issuedOn, validFrom, validUntil, clauses } = original
  const complete = title && number && department && issuedOn && validFrom
  return about(
    'original',
    !complete && '原文的文件名、文号、单位、发文和施行日期要写全',
    clauses.length === 0 && '原文的条款一条也没有',
    clauses.some((clause) => !clause.text) && '有一条条款是空的',
    validUntil !== '' && validUntil < today && '这份文件已经过期，不能再发',
  )
}

function relevanceReasons({ relevance: { questions } }: Draft): Reason[] {
  const last = questions.at(-1)
  return about(
    'relevance',
    !last && '“跟我有关吗”还没有问题',
    questions.some((q) => !q.words || q.options.length < 2) && '每个问题要有两个以上选项',
    questions.some((q) => q.options.some((o) => !o.words || (o.leads !== 'next' && !o.says))) &&
      '有的选项没写字，或没写结论',
    last?.options.some((o) => o.leads === 'next') === true && '最后一个问题的选项都要有结论',
  )
}

function stepReasons({ steps: { steps } }: Draft): Reason[] {
  const missing = (['where', 'bring', 'who'] as const).filter(
    (name) => !steps.some((step) => step.about === name),
  )
  return about(
    'steps',
    steps.length < FEWEST_STEPS && `“怎么办”要写 ${FEWEST_STEPS} 到 5 步`,
    steps.some((step) => !step.words) && '有一步是空的',
    missing.length > 0 && `“怎么办”里还没说${missing.map((name) => ABOUT_LABEL[name]).join('、')}`,
  )
}

function exampleReasons({ example }: Draft): Reason[] {
  const { title, person, story, rule, items, consent } = example
  const bill = billOf(rule, example)
  const unknown = items.find((i) => i.excludedAs !== '' && !rule.excluded.includes(i.excludedAs))
  const wrong = !rightlyClaimed(example)
  const result = rule.gives
    ? `按规则一共领 ${yuanWords(bill.paid)}`
    : `按规则应报 ${yuanWords(bill.paid)}、自付 ${yuanWords(bill.own)}`
  return about(
    'example',
    !(title && person && story) && '案例的标题、称呼、经过要写全',
    !(rule.payer && rule.bands.length > 0) && '案例的规则没写全：谁来报、报几成',
    items.length === 0 && '案例里一项费用也没有',
    unknown !== undefined && `“${unknown?.words}”不报的理由，规则里没有`,
    items.length > 0 && wrong && `案例的结果算得不对，${result}`,
    consent.kind === 'none' && '案例须本人同意，或写明是举例',
    consent.kind === 'given' && !(consent.on && consent.how) && '写下本人哪天、怎么同意的',
  )
}

function partReasons(part: Part, draft: Draft): Reason[] {
  const known = new Set(draft.original.clauses.map((clause) => clause.id))
  const points = part.clauses.filter((clause) => known.has(clause))
  const [long] = tooLong(part.words)
  const [number] = groundless(part.words, draft)
  return about(
    part.key,
    points.length === 0 && `“${part.label}”还没有对上条款`,
    long !== undefined && `“${part.label}”有一句太长：${long.slice(0, 12)}…`,
    number !== undefined && `“${part.label}”里的 ${number}，规则和原文都没有`,
    part.words === '' && part.key !== 'answer' && `“${part.label}”还是空的`,
  )
}

/** What is wrong with the text itself. Empty: it is fit to be sent to the office. */
export function textReasons(draft: Draft, today: string): Reason[] {
  const { title, answer } = draft
  return [
    ...about('answer', !title && '还没有标题', !answer.words && '还没写“一句话说清”'),
    ...relevanceReasons(draft),
    ...stepReasons(draft),
    ...exampleReasons(draft),
    ...originalReasons(draft, today),
    ...partsOf(draft).flatMap((part) => partReasons(part, draft)),
  ]
}

/** What the clearance lacks for this text as it stands (MISSION X2). */
export function clearanceReasons(draft: Draft, clearance: Clearance, hashes: Hashes): Reason[] {
  const { done, sent, confirmed } = progressOf(clearance, hashes)
  const call = callOf(clearance, hashes)
  const waiting = partsOf(draft).filter((part) => !confirmed.has(part.key))
  const unsent = waiting.filter((part) => !sent.has(part.key))
  const names = (parts: Part[]) => parts.map((part) => `“${part.label}”`).join('')
  const link = call?.needsLink && !draft.original.url
  return about(
    'clearance',
    !done.office && '还没找到对口科室',
    !call && '还没打电话确认能不能转载',
    call !== undefined && call.mayRepost === 'original' && '科室只准转原文，不能发解读',
    call !== undefined && call.mayRepost === 'no' && '科室说不能转载',
    link === true && '科室要求附原文链接，还没填',
    unsent.length > 0 && `${names(unsent)}还没送科室核对`,
    unsent.length === 0 && waiting.length > 0 && `${names(waiting)}等科室确认`,
  )
}

/** Every reason against publishing now; the server refuses while there is one. */
export const reasonsAgainst = (
  draft: Draft,
  clearance: Clearance,
  hashes: Hashes,
  today: string,
): Reason[] => [...textReasons(draft, today), ...clearanceReasons(draft, clearance, hashes)]
