import { tellReaders as tell } from '../kit/tell-readers'
import { readership } from './records'

const TELLING = {
  words: {
    withdrawn: '您看过的报道撤回了，点开看原因',
    corrected: '您看过的报道有更正，请再看看',
  },
  page: (pieceId: string) => `pages/pieces/piece/index?id=${pieceId}`,
}

/** Plans a message to everybody who has to hear of a correction and asked to be told (P3). */
export const tellReaders = (now: number): Promise<void> => tell(readership, TELLING, now)
