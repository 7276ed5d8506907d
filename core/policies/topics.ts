/** What an explainer is about; the phone filters by it. */
export const TOPICS = [
  'medical',
  'pension',
  'housing',
  'school',
  'relief',
  'transit',
  'work',
] as const
export type Topic = (typeof TOPICS)[number]

export const TOPIC_LABEL: Record<Topic, string> = {
  medical: '医疗医保',
  pension: '养老',
  housing: '住房物业',
  school: '上学',
  relief: '补贴救助',
  transit: '出行',
  work: '就业社保',
}
