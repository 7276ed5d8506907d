import type { Tip } from '../../core/tips/tip'
import { DEFAULT_NAME } from './caller'

/**
 * Names of those who told of a case, as far as anybody but the keeper knows them: none of them may
 * stand in what leaves the house.
 */
export const namesTold = (members: readonly Tip[]): string[] =>
  members
    .flatMap((tip) => [tip.reporter?.name, tip.dictation?.teller])
    .filter((name) => name !== undefined)
    .filter((name) => name.length >= 2 && name !== DEFAULT_NAME)
