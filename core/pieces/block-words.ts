import { dateWords, momentWords } from '../kit/time'
import type { PublicBlock, PublicPhoto } from './views'

type InWords = Exclude<PublicBlock, { kind: 'photos' }>

/** `拍摄于 10月13日 08:12，梧桐里`: every photo says when and where (P1). */
export const photoLine = ({ takenAt, place }: Pick<PublicPhoto, 'takenAt' | 'place'>): string =>
  `拍摄于 ${momentWords(takenAt)}，${place}`

/** Whose words follow; nobody's for the newsroom's own. */
export function blockName(block: InWords): string {
  switch (block.kind) {
    case 'text':
      return ''
    case 'claim':
      return '居民说'
    case 'response':
      return `${block.party}说`
    case 'plan':
      return `${block.party}的答复`
    case 'noReply':
      return `${block.party}没有回复`
  }
}

/** How a party's words came: `原话转述，10月13日 周二` (DESIGN-UI §1). */
export function blockSign(block: InWords): string {
  if (block.kind === 'noReply') return '编辑部的联系记录'
  if (block.kind !== 'response' && block.kind !== 'plan') return ''
  return `原话转述，${dateWords(block.at)}${block.byPhone ? '，电话里说的，编辑记录' : ''}`
}

export const NO_FINDING = '双方说法不同，我们都记下了，不下结论。'
export const WHO_WE_ARE = '我们是媒体，不是政府部门。'
