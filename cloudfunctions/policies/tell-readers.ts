import { tellReaders as tell } from '../kit/tell-readers'
import { readership } from './records'

const TELLING = {
  words: {
    withdrawn: '您看过的解读撤回了，请别照着办',
    corrected: '您看过的解读有更正，请再看看',
  },
  page: (explainerId: string) => `pages/policies/explainer/index?id=${explainerId}`,
}

/** Plans a message to everybody who has to hear of a recall and asked to be told (X4). */
export const tellReaders = (now: number): Promise<void> => tell(readership, TELLING, now)
