import type { Role } from '../../core/people/permissions'

/** Somebody to act as. The word is what `signInAsSample` takes. */
interface SampleRow {
  word: string
  name: string
  roles: Role[]
  communityId: string
  note: string
  elder?: boolean
}

/** Sample people of every role. None is real. */
export const SAMPLE_PEOPLE: SampleRow[] = [
  {
    word: 'liu',
    name: '刘桂芳',
    roles: ['informant'],
    communityId: 'wutongli',
    note: '梧桐里信息员',
  },
  {
    word: 'ma',
    name: '马建国',
    roles: ['informant'],
    communityId: 'liuyin',
    note: '柳荫新村信息员',
  },
  {
    word: 'he',
    name: '何秀英',
    roles: ['informant'],
    communityId: 'jinxiuli',
    note: '锦绣里信息员',
  },
  {
    word: 'zhang',
    name: '张美兰',
    roles: [],
    communityId: 'wutongli',
    note: '梧桐里居民，78 岁',
    elder: true,
  },
  { word: 'li', name: '李明', roles: [], communityId: 'wangjiang', note: '望江苑居民' },
  { word: 'sun', name: '孙佳', roles: [], communityId: 'yunxi', note: '云溪花园居民' },
  { word: 'zhou', name: '周宁', roles: ['editor'], communityId: 'wutongli', note: '值班编辑' },
  { word: 'lin', name: '林晓', roles: ['editor'], communityId: 'wangjiang', note: '编辑' },
  { word: 'chen', name: '陈越', roles: ['chief'], communityId: 'wutongli', note: '主编' },
  { word: 'bao', name: '鲍文', roles: ['keeper'], communityId: 'wutongli', note: '身份保管员' },
  { word: 'admin', name: '顾航', roles: ['admin'], communityId: 'wutongli', note: '管理员' },
]

export const openidOf = (word: string): string => `sample-${word}`
