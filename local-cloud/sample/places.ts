import type { Community } from '../../core/places/place'

/** The invented district. Names, people and numbers are examples; 5550 numbers belong to nobody. */
export const NEWSROOM = {
  _id: 'newsroom',
  district: '云溪区',
  name: '云溪民生号',
  phone: '0571-5550-0101',
  hours: '工作日 9:00–18:00',
}

const DISTRICT_OFFICES = ['住建局', '城管局', '市场监管局', '民政局', '教育局', '卫健局'].map(
  (name) => `云溪区${name}`,
)
const STREET_OFFICES = ['槐安街道办事处', '柳荫街道办事处']

/** Departments a matter can be referred to (MISSION C5), as the settings list them. */
export const DEPARTMENTS = {
  _id: 'departments',
  rows: [...DISTRICT_OFFICES, ...STREET_OFFICES].map((name, i) => ({
    departmentId: `dept-${i + 1}`,
    level: i < DISTRICT_OFFICES.length ? 'district' : 'street',
    name,
    phone: `0571-5550-04${10 + i}`,
  })),
}

/** `1 号楼 1 单元` … for so many buildings of so many units. */
function buildingsOf(count: number, units: number): string[] {
  return Array.from({ length: count * units }, (_, i) => {
    const building = Math.floor(i / units) + 1
    return units > 1 ? `${building} 号楼 ${(i % units) + 1} 单元` : `${building} 号楼`
  })
}

type Row = [
  id: string,
  name: string,
  initials: string,
  street: string,
  kind: Community['kind'],
  households: number,
  buildings: string[],
]

const ROWS: Row[] = [
  ['wutongli', '梧桐里社区', 'wtl', '槐安街道', 'old', 1180, buildingsOf(8, 3)],
  ['jinxiuli', '锦绣里社区', 'jxl', '槐安街道', 'mixed', 1640, buildingsOf(10, 2)],
  ['huaianlu', '槐安路社区', 'hal', '槐安街道', 'old', 960, buildingsOf(6, 3)],
  ['liuyin', '柳荫新村社区', 'lyxc', '柳荫街道', 'old', 1420, buildingsOf(9, 3)],
  ['wangjiang', '望江苑社区', 'wjy', '柳荫街道', 'new', 2210, buildingsOf(12, 1)],
  ['yunxi', '云溪花园社区', 'yxhy', '柳荫街道', 'new', 1870, buildingsOf(11, 2)],
]

const short = (name: string) => name.replace('社区', '')

/** Two streets, six communities of three kinds, with their buildings. */
export const COMMUNITIES: (Community & { _id: string })[] = ROWS.map(
  ([communityId, name, initials, street, kind, households, buildings], i) => ({
    _id: communityId,
    communityId,
    name,
    initials,
    street,
    district: NEWSROOM.district,
    kind,
    households,
    buildings,
    property: { name: `${short(name)}物业服务中心`, phone: `0571-5550-02${10 + i}` },
    office: { name: `${short(name)}居委会`, phone: `0571-5550-03${10 + i}` },
  }),
)
