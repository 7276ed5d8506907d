/** A matter that became a piece, with everything its people said and wrote on the way. */
export interface SampleMatter {
  by: string
  place: { communityId: string; building?: string }
  categoryId: string
  text: string
  photos: string[]
  title: string
  summary: string
  claim: string
  seen: string
  second: string
  heard: string
  found: string
  /** Of the company, through its link; absent where it did not answer. */
  answer?: object
  headline: string
  lead: string
  where: string
  captions: string[]
  /** Drawn over faces, plates and door numbers, a list a photo. */
  boxes: object[][]
  /** The first paragraph as it was set right, and the public line of it. */
  right: string
  correction: string
}

export const BINS: SampleMatter = {
  by: 'ma',
  place: { communityId: 'liuyin', building: '5 号楼 1 单元' },
  categoryId: 'sanitation',
  text: '5 号楼后面的垃圾桶满了好几天，袋子堆到路边，风一吹到处是味道，老人绕着走。',
  photos: ['bins'],
  title: '柳荫新村垃圾桶连着几天没清',
  summary: '居民反映，楼后面的垃圾桶满了几天没清，袋子堆到路边，老人绕着走。',
  claim: '垃圾桶连着三天没清',
  seen: '早上去看过，三个桶都满了，地上还有十来袋',
  second: '楼栋长',
  heard: '电话里问过，说清运车三天没来',
  found: '去看过，也问过楼栋长，垃圾桶三天没清的情况属实。',
  answer: {
    truth: 'true',
    words:
      '清运车检修，临时换的车只跑了一半的点。已经加派一辆，每天早晚各清一次，味道大的地方冲洗消杀。',
    plan: 'fix',
    measures: '每天早晚各清一次，周末加一次冲洗',
    person: '项目主管',
    photos: [],
    publish: 'public',
  },
  headline: '垃圾桶满了三天，现在一天清两次',
  lead: '柳荫新村楼后面的垃圾桶，前几天一直满着。居民说，袋子堆到路边，老人只好绕着走。编辑去看，四个桶都满了。物业回了话，也定了办法。',
  where: '柳荫新村',
  captions: ['楼后面的垃圾投放点'],
  boxes: [[{ x: 0.06, y: 0.08, w: 0.16, h: 0.1 }]],
  right:
    '柳荫新村楼后面的垃圾桶，前几天一直满着。居民说，袋子堆到路边，老人只好绕着走。编辑去看，三个桶都满了。物业回了话，也定了办法。',
  correction: '垃圾桶是三个，先前写成四个',
}

export const PARKING: SampleMatter = {
  by: 'li',
  place: { communityId: 'wangjiang', building: '6 号楼' },
  categoryId: 'traffic',
  text: '晚上地面车位停满以后，消防通道两边也停上了车，一直停到第二天早上，保安不拦。',
  photos: ['parking'],
  title: '望江苑夜里消防通道停满车',
  summary: '居民反映，夜里地面车位停满后，消防通道两边也停了车，到早上才开走。',
  claim: '夜里消防通道两边停了车',
  seen: '夜里十点去看过，通道两边停了三辆车',
  second: '值夜的保洁员',
  heard: '当面问过，说这个月天天这样',
  found: '夜里去看过，也问过保洁员，消防通道停车的情况属实。',
  headline: '夜里的消防通道，停了三辆车',
  lead: '望江苑夜里地面车位停满后，消防通道两边也停了车。编辑夜里十点去看，数到三辆。我们把这件事转给了物业，到日子没有收到回复。',
  where: '望江苑',
  captions: ['夜里十点，通道两边'],
  boxes: [[{ x: 0.3, y: 0.55, w: 0.14, h: 0.08 }]],
  right: '',
  correction: '',
}
