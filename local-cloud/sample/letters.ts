import type { CategoryId } from '../../core/tips/categories'

/** Who answers for what in the sample district. */
export const PARTY_OF: Partial<Record<CategoryId, object>> = {
  noise: { kind: 'department', departmentId: 'dept-2' },
  safety: { kind: 'department', departmentId: 'dept-1' },
  school: { kind: 'department', departmentId: 'dept-5' },
  elderly: { kind: 'office' },
  hardship: { kind: 'office' },
}

interface Answer {
  words: string
  measures?: string
  person?: string
}

const USUAL: Answer = {
  words: '情况看过了，确实有。已经排了人，这几天先安排值守，办好了说一声。',
  person: '客服部',
}

/** What a party would say of each kind of matter. */
export const ANSWER_OF: Partial<Record<CategoryId, Answer>> = {
  elevator: {
    words: '按键板进了水，配件已经订了，到货当天就换。这几天每晚 7–9 点安排保安在一楼值守。',
    measures: '换按键板，重做防水',
    person: '工程部 王师傅',
  },
  water: {
    words: '查过了，是泵房的阀门老化。先调了压力，阀门到货就换，换的那天提前一天贴通知。',
    measures: '换泵房阀门',
    person: '工程部',
  },
  elderly: {
    words: '周末人手不够，确实停过。从下周起周六日各留一位工作人员，先把饭送到家。',
    person: '居委会 值班台',
  },
  traffic: {
    words: '反光镜已经报采购，同时在转角画了减速线。',
    measures: '装两面反光镜，画减速线',
    person: '秩序部',
  },
  noise: {
    words: '到店里看过，排风口朝着居民窗户。已经约店主改排风口，夜里十点以后停风机。',
    measures: '改排风口朝向',
    person: '市容科',
  },
  sanitation: {
    words: '周末清运少了一趟，已经补上，湖边加两只桶。',
    measures: '周末加一趟清运',
    person: '环境部',
  },
}

export const answerOf = (category: CategoryId): Answer => ANSWER_OF[category] ?? USUAL
