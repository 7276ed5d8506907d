import { MINUTE } from '../kit/time'
import { COLOURS_OF, KIND_LABEL, LONGEST_WARNING, type Relay } from './warning'

/** What is wrong with a relay, by field. */
export interface RelayProblem {
  field: 'kind' | 'colour' | 'station' | 'issuedAt' | 'until' | 'text' | 'headline'
  message: string
  /** The law forbids it; nothing an editor could mend. */
  forbidden?: boolean
}

const QUAKE_REFUSED = '地震预警只能由国家统一发布，这里一律不转。台网测定后的震情速报可以转'

/** Words that say an earthquake is still to come, or give it a signal. */
const QUAKE_TO_COME =
  /地震(烈度|波)?(预警|预报|临震|短临)|临震|(将|即将|可能|预计|预测|未来)[^。；，,\n]{0,24}(发生|出现|有)[^。；，,\n]{0,16}地震|地震[^。；\n]{0,8}(将|即将)(到达|到来|来袭)|地震[^。；\n]{0,6}(蓝|黄|橙|红)色/
const MEASURED = /测定|速报/
const SEISMIC = /地震(台网|台|局)/

/**
 * Nobody but the state issues or spreads earthquake warnings and forecasts (防震减灾法 29); only an
 * official bulletin of what has been measured may be relayed (MISSION A2).
 */
function quakeProblem({ kind, text, headline, station }: Relay): RelayProblem | undefined {
  const said = `${text}\n${headline}`
  if (QUAKE_TO_COME.test(said) || /地震预警/.test(station)) {
    return { field: 'text', message: QUAKE_REFUSED, forbidden: true }
  }
  if (kind !== 'quake') return undefined
  if (!SEISMIC.test(station)) {
    return { field: 'station', message: '震情速报只转地震台网和地震局的' }
  }
  return MEASURED.test(text)
    ? undefined
    : { field: 'text', message: '速报原文里要有“测定”，照抄台网发布的那一条' }
}

function colourProblem({ kind, colour }: Relay): RelayProblem | undefined {
  const known = COLOURS_OF[kind]
  if (known.length === 0) {
    return colour ? { field: 'colour', message: '震情速报没有颜色，不用选' } : undefined
  }
  if (!colour) return { field: 'colour', message: '选一下预警的颜色' }
  return known.includes(colour)
    ? undefined
    : { field: 'colour', message: `${KIND_LABEL[kind]}没有这个颜色，看看原文` }
}

function timeProblem({ issuedAt, until }: Relay, now: number): RelayProblem | undefined {
  if (issuedAt > now + 5 * MINUTE) return { field: 'issuedAt', message: '发布时间还没到，看看原文' }
  if (until <= now) return { field: 'until', message: '这条已经过时，过时的预警不转' }
  if (until <= issuedAt) return { field: 'until', message: '结束时间要比发布时间晚' }
  return until - issuedAt > LONGEST_WARNING
    ? { field: 'until', message: '最长写 3 天，到时有新的再转' }
    : undefined
}

/** The first reason why this may not be relayed; nothing when it may. */
export function relayProblem(relay: Relay, now: number): RelayProblem | undefined {
  const quake = quakeProblem(relay)
  if (quake) return quake
  if (!relay.text.includes(relay.headline)) {
    return { field: 'headline', message: '要紧的一句须照抄原文，一个字不改' }
  }
  return colourProblem(relay) ?? timeProblem(relay, now)
}
