import { act, type SeedContext } from './acting'

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗'
const GIVEN = ['秀英', '建国', '玉珍', '德福', '桂兰', '明', '小芳', '志强', '美华', '海燕', '国庆']

/** A resident who only votes: `word` to act as, and where on the roll. */
export interface Voter {
  word: string
  name: string
  communityId: string
  building: string
}

const HOMES: Record<string, string[]> = {
  wutongli: ['1 号楼 2 单元', '3 号楼 1 单元', '5 号楼 3 单元', '7 号楼 2 单元'],
  huaianlu: ['2 号楼 1 单元', '4 号楼 2 单元'],
  wangjiang: ['3 号楼', '9 号楼'],
  yunxi: ['2 号楼 1 单元', '6 号楼 2 单元'],
}

/** So many invented residents, the first ones in the first community. */
export function votersOf(communities: readonly string[], count: number): Voter[] {
  return Array.from({ length: count }, (_, i) => {
    const communityId = communities[i % communities.length] ?? 'wutongli'
    const homes = HOMES[communityId] ?? []
    const name = `${SURNAMES[i % SURNAMES.length]}${GIVEN[(i * 5) % GIVEN.length]}`
    return {
      word: `voter-${communityId}-${i}`,
      name,
      communityId,
      building: homes[i % homes.length] ?? '',
    }
  })
}

/** They have been here for a while: name and community, as a resident sets them. */
export async function settleIn(context: SeedContext, voters: readonly Voter[]): Promise<void> {
  const at = context.now - 200 * 24 * 3600_000
  await Promise.all(
    voters.map(({ word, name, communityId }) =>
      act(context, word, ['people', 'updateMe'], { name, communityId }, at),
    ),
  )
}
