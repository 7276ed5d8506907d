/** @jest-environment node */
import { AppError } from '@core/kit/errors'
import { peopleApi } from '@core/people/api'
import { type Door, openDoor } from '../../support/door'

let door: Door
let call: typeof import('@src/cloud/call').call

beforeAll(async () => {
  door = await openDoor()
  process.env.TARO_ENV = 'weapp'
  process.env.TARO_APP_API = door.url
  ;({ call } = await import('@src/cloud/call'))
})
beforeEach(() => {
  door.knocks.length = 0
})
afterAll(() => door.close())

const me = { personId: 'p1', name: '刘桂芳' }

it('repeats a change once under the same key when the answer was lost', async () => {
  door.answers = () => (door.knocks.length === 1 ? 'hang up' : { ok: true, value: me })
  await expect(call(peopleApi.updateMe, { elder: true })).resolves.toEqual(me)
  const [first, second] = door.knocks
  expect(door.knocks).toHaveLength(2)
  expect(first?.key).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
  expect(second).toEqual(first)
})

it('gives up after the second silence, in words a person can use', async () => {
  door.answers = () => 'hang up'
  const failure = await call(peopleApi.updateMe, { elder: true }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(AppError)
  expect(failure).toMatchObject({ code: 'Unavailable', message: '没取到，不是您的问题，再试一次' })
  expect(door.knocks).toHaveLength(2)
})

it('does not repeat what the server refused', async () => {
  const error = { code: 'BadInput', message: '称呼太长了', fields: { name: '称呼太长了' } }
  door.answers = () => ({ ok: false, error })
  await expect(call(peopleApi.updateMe, { name: '长' })).rejects.toMatchObject(error)
  expect(door.knocks).toHaveLength(1)
})

it('sends a question without a key', async () => {
  door.answers = () => ({ ok: true, value: me })
  await call(peopleApi.me, {})
  expect(door.knocks).toEqual([{ path: '/api/people/me', key: undefined, body: '{}' }])
})

it('takes an answer that is no answer for silence', async () => {
  door.answers = () => ({ hello: 'a proxy' })
  await expect(call(peopleApi.me, {})).rejects.toMatchObject({ code: 'Unavailable' })
})
