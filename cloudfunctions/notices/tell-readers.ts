import { tellReaders as tell } from '../kit/tell-readers'
import { readership } from './records'

const TELLING = {
  words: {
    withdrawn: '您看过的通知撤回了，点开看原因',
    corrected: '您看过的通知有更正，请再看看',
  },
  page: (noticeId: string) => `pages/notices/notice/index?id=${noticeId}`,
}

/** Plans a message to everybody who opened what was taken back and asked to be told (P3). */
export const tellReaders = (now: number): Promise<void> => tell(readership, TELLING, now)
