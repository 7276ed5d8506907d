import { CATEGORIES, type CategoryId } from '../tips/categories'
import type { ChosenEnding } from './ending'
import type { CaseStage, Verdict } from './lifecycle'

export interface Template {
  label: string
  text: string
}

/** Who usually sees to a kind of matter, as a neighbour calls them. */
const PARTY: Record<CategoryId, string> = {
  elevator: '维保单位',
  property: '物业',
  sanitation: '保洁',
  water: '供应单位',
  noise: '店家或施工方',
  traffic: '交警和物业',
  safety: '消防和街道',
  school: '学校',
  elderly: '社区',
  hardship: '街道民政办',
  goodness: '社区',
  other: '有关单位',
}

/** What an editor wants to know next about each kind. */
const DETAIL: Record<CategoryId, string> = {
  elevator: '这两天电梯又停过吗，大概几点，停了多久。',
  property: '手边有账单或缴费通知的话，拍一张就行，名字可以遮住。',
  sanitation: '这两天来清过吗，最脏的是哪个点。',
  water: '现在恢复了吗，停的时候有没有贴过通知。',
  noise: '一般几点开始、几点停，录一小段声音也行。',
  traffic: '一般是哪个时段，堵在哪个口子。',
  safety: '现在还危险吗，有没有人先围起来。',
  school: '这个情况是每天都有，还是只有放学那阵。',
  elderly: '有几位老人受影响，平时谁照应。',
  hardship: '眼下最急的是哪一样，社区来过人没有。',
  goodness: '当事人愿意我们写出来吗，方便的话给个联系方式。',
  other: '还有没有照片或者别的人能说说。',
}

type Talk = 'tip' | CaseStage

const SENTENCES: Record<Talk, (kind: string, party: string) => Template[]> = {
  tip: (kind) => [
    { label: '看到了', text: `您说的${kind}的事我们看到了，编辑正在看，今天给您回话。` },
    { label: '想通个话', text: '想跟您通个话，几点方便，您写一下就行。' },
  ],
  triage: (kind) => [{ label: '看到了', text: `您说的${kind}的事我们看到了，正在看。` }],
  verifying: (kind) => [
    { label: '在核实', text: `${kind}的事在核实，我们会去现场看，有结果就告诉您。` },
    { label: '约去看', text: '我们想去现场看看，您哪天在家，带个路。' },
  ],
  verified: (_, party) => [
    { label: '核实完了', text: `核实完了，接下来我们去问${party}，请他们给个日子。` },
  ],
  referred: (_, party) => [
    { label: '在等回复', text: `已经请${party}回复，还没收到，收到就原样转给您。` },
    { label: '在催', text: `${party}还没回，我们在催。` },
  ],
  promised: (_, party) => [
    { label: '答应了', text: `${party}给了日子，到那天我们会问一次，也请您看看。` },
  ],
  checking: () => [
    { label: '请看看', text: '对方说办好了，您方便时去看看，拍一张更好。' },
    { label: '还没好', text: '您说还没好，我们再去问，问到就告诉您。' },
  ],
  closed: () => [
    { label: '办结了', text: '这件事有结果了，写在上面。有变化随时告诉我们。' },
    { label: '收到补充', text: '您补的材料收到了，编辑看过再回您。' },
  ],
  reopened: () => [{ label: '重新看', text: '这件事我们重新看，谢谢您说一声。' }],
}

/** Ready answers to a reporter for where their matter stands and what kind it is (MISSION C1). */
export function answerTemplates(at: Talk, categoryId: CategoryId): Template[] {
  const kind = categoryId === 'other' ? '这样' : `“${CATEGORIES[categoryId].label}”`
  const asking = at === 'tip' || at === 'triage' || at === 'verifying'
  return [
    ...SENTENCES[at](kind, PARTY[categoryId]),
    ...(asking ? [{ label: '问细一点', text: DETAIL[categoryId] }] : []),
  ]
}

const FOUND: Record<Exclude<Verdict, 'pending'>, (kind: string) => string> = {
  true: (kind) => `去看过，也问过别的人，${kind}的情况属实。`,
  partly: (kind) => `去看过，也问过别的人，${kind}的情况有一部分是这样。`,
  false: (kind) => `去看过，也问过别的人，${kind}的情况和说的不一样。`,
  unverifiable: (kind) => `我们问了也看了，${kind}的情况核不清，先照实告诉您。`,
}

/** The sentence residents read with each verdict. */
export function verdictTemplate(verdict: Exclude<Verdict, 'pending'>, id: CategoryId): string {
  return FOUND[verdict](CATEGORIES[id].label)
}

const ENDED: Record<ChosenEnding, (party: string) => Template[]> = {
  resolved: (party) => [
    { label: '办好了', text: `${party}办好了，编辑去看过。` },
    { label: '居民说好了', text: `${party}办好了，报送的居民说已经恢复。` },
  ],
  explained: (party) => [
    { label: '答复了', text: `${party}作了说明，原话已经转给大家。` },
    { label: '讲清楚了', text: '这件事的规定和办法我们问清楚了，写在下面。' },
  ],
  unresolvable: (party) => [
    { label: '一时办不了', text: `${party}说眼下办不了，原因已经告诉大家，条件变了我们再问。` },
    { label: '不归本地管', text: '这件事本地定不了，已经请大家向 12345 反映。' },
  ],
  unfounded: () => [
    { label: '和说的不一样', text: '去看过，也问过，和说的不一样，已经跟报送的居民说明。' },
  ],
}

/** Ready sentences for how a matter of this kind ended. */
export const endingTemplates = (ending: ChosenEnding, categoryId: CategoryId): Template[] =>
  ENDED[ending](PARTY[categoryId])
