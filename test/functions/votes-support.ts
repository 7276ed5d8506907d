import { randomUUID } from 'node:crypto'
import type { Output } from '../../core/kit/contract'
import type { votesApi } from '../../core/votes/api'
import { SETTLES_IN } from '../../core/votes/theme'
import { expectOk } from '../support/builders'
import {
  type LocalCloud,
  type Reply,
  type StartOptions,
  startLocalCloud,
} from '../support/local-cloud'

export type ThemeView = Output<typeof votesApi.theme>
export type MyBallot = Output<typeof votesApi.cast>
export type DeskTheme = Output<typeof votesApi.openTheme>
export type PaperWork = Output<typeof votesApi.paperWork>

const HOUR = 3_600_000
/** After this long past the close the recount may run. */
export const SETTLED = SETTLES_IN

/** A theme as an editor writes it; tests change only what they are about. */
export const aTheme = (changes: Record<string, unknown> = {}) => ({
  title: '敬老月活动，您想办哪一场？',
  intro: '选上的一场在老年活动室办。',
  options: [
    { title: '长寿面家宴', note: '各家带一道菜', place: '老年活动室', cost: '不收钱' },
    { title: '健康讲座加量血压', note: '医生来讲秋冬养生' },
    { title: '手把手教用手机' },
    { title: '修修补补便民日' },
  ],
  most: 2,
  communities: ['wutongli'],
  eligible: { people: 2380, source: '梧桐里居委会登记的 16 岁以上居民' },
  paper: false,
  closesAt: Date.now() + 48 * HOUR,
  ...changes,
})

type Verb = string

/** A district with sample people and the noun votes in it. */
export async function openVotes(options: StartOptions = {}) {
  const cloud: LocalCloud = await startLocalCloud({ sample: 'people', ...options })

  /** As somebody of the sample or any other openid, at a moment of our choosing. */
  const at = async <T>(
    openid: string,
    verb: Verb,
    input: unknown,
    moment: number,
    key = randomUUID(),
  ) => cloud.callFunction<Reply<T>>('votes', { verb, input, key, at: moment }, openid, 'local_seed')

  const as = <T>(who: string, verb: Verb, input: unknown, key = randomUUID()) =>
    cloud.callFunction<Reply<T>>('votes', { verb, input, key }, `sample-${who}`)

  /** A new resident of a community. */
  const resident = async (openid: string, communityId = 'wutongli', name = '邻居') => {
    const data = { verb: 'updateMe', input: { communityId, name }, key: randomUUID() }
    expectOk(await cloud.callFunction<Reply>('people', data, openid))
    return openid
  }

  const theme = async (changes: Record<string, unknown> = {}): Promise<DeskTheme> => {
    const made = expectOk(await as<DeskTheme>('zhou', 'saveTheme', { draft: aTheme(changes) }))
    const { themeId } = made.row
    return expectOk(await as<DeskTheme>('zhou', 'publish', { themeId }))
  }

  const cast = (
    openid: string,
    themeId: string,
    chosen: string[],
    more: object = {},
    moment = Date.now(),
  ) => at<MyBallot>(openid, 'cast', { themeId, options: chosen, ...more }, moment)

  const see = async (openid: string, themeId: string, moment = Date.now()) =>
    expectOk(await at<ThemeView>(openid, 'theme', { themeId }, moment))

  return { cloud, at, as, resident, theme, cast, see }
}

export type Votes = Awaited<ReturnType<typeof openVotes>>

export const optionIds = (theme: DeskTheme): string[] =>
  theme.draft.options.map(({ optionId }) => optionId ?? '')

/** Marks per option title, both roads together. */
export const marks = (view: ThemeView): Record<string, number> =>
  Object.fromEntries((view.result?.options ?? []).map((o) => [o.title, o.online + o.paper]))
