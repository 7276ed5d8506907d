import type { WarningKind } from './warning'

/** What to do, in our own words and never inside the warning (MISSION A2). */
export interface Guide {
  doing: readonly string[]
  avoid: readonly string[]
}

const STORM: Guide = {
  doing: ['花盆、晾衣架收进屋', '关好门窗，车停空地', '家里备好手电和水'],
  avoid: ['别站广告牌、脚手架下', '别在大树下停车躲雨'],
}
const ROAD: Guide = {
  doing: ['出门穿防滑鞋，走慢些', '老人孩子尽量不出门', '开车减速，留足距离'],
  avoid: ['别骑车上坡、上桥', '别急刹车'],
}

/** Our local guide for each kind. Editors' advice for one warning stands beside it. */
export const GUIDES: Record<WarningKind, Guide> = {
  typhoon: STORM,
  gale: STORM,
  rainstorm: {
    doing: ['地下车库的车早些挪', '一楼人家备好挡水板', '断电再收拾进水的屋'],
    avoid: ['别蹚看不见底的水', '别走下穿隧道', '别碰电线杆、配电箱'],
  },
  snowstorm: ROAD,
  ice: ROAD,
  cold: {
    doing: ['水管、水表包一包', '老人添衣，早晚少出门', '烧煤取暖要开一道窗缝'],
    avoid: ['别用湿手插电热毯', '别在屋里烧炭'],
  },
  frost: {
    doing: ['怕冻的花搬进屋', '水管包一包'],
    avoid: ['早上别在桥面上骑快车'],
  },
  dust: {
    doing: ['关好门窗', '出门戴口罩和眼镜', '回家洗脸漱口'],
    avoid: ['别在户外锻炼'],
  },
  haze: {
    doing: ['出门戴口罩', '老人孩子多在屋里'],
    avoid: ['别早起锻炼', '别烧落叶'],
  },
  heat: {
    doing: ['多喝水，备藿香正气', '独居老人家里打个电话', '开空调，屋里要通风'],
    avoid: ['中午别在太阳下干活', '别把孩子留在车里'],
  },
  drought: {
    doing: ['存一桶生活用水', '看好通知再用水'],
    avoid: ['别去水库游泳'],
  },
  lightning: {
    doing: ['进屋，关好门窗', '拔掉电视和电脑插头'],
    avoid: ['别在树下、亭子里躲', '别淋浴，别打伞'],
  },
  hail: {
    doing: ['进屋，离窗远一些', '车停进车库或盖被子'],
    avoid: ['别用手挡，别在棚下躲'],
  },
  fog: {
    doing: ['出门穿亮色衣服', '开车开雾灯，慢行'],
    avoid: ['别在路边停车', '别早起锻炼'],
  },
  quake: {
    doing: ['在屋里先护住头，蹲墙角', '停了再走楼梯出门', '到空地上等，带好药'],
    avoid: ['别坐电梯，别跳窗', '别传没来由的消息'],
  },
}
