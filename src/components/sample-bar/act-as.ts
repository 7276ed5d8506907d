import { peopleApi } from '@core/people/api'
import { call } from '@src/cloud/call'
import { keepToken } from '@src/cloud/token'

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Sample people exist only where the browser talks to its own machine. */
export const onThisMachine = (): boolean =>
  process.env.TARO_ENV === 'h5' && LOCAL.has(window.location.hostname)

/** Signs in as a sample person and starts the page afresh, so nothing of the last one is left. */
export async function actAs(person: string): Promise<void> {
  const { token } = await call(peopleApi.signInAsSample, { person })
  keepToken(token)
  window.location.reload()
}
