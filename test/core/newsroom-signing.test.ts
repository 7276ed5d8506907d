import { createHmac } from 'node:crypto'
import { rotate, validSecrets } from '@core/newsroom/channel'
import { type Hmac, signDingtalk, signFeishu, signWebhook } from '@core/newsroom/signing'
import { Webhook } from 'standardwebhooks'

const hmac: Hmac = (key, message) =>
  createHmac('sha256', 'text' in key ? key.text : Buffer.from(key.base64, 'base64'))
    .update(message)
    .digest('base64')

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

it('signs as the published Standard Webhooks vector does', () => {
  const signed = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: 1614265330,
    body: '{"test": 2432232314}',
  }
  expect(signWebhook(hmac, [SECRET], signed)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

it('signs as the Feishu and DingTalk vectors do', () => {
  expect(signFeishu(hmac, 'demo-secret', 1599360473)).toBe(
    '3/MaVZ8JLIy4TUG+7KSFJqvUkTKd+HWY8g+56DZWq8s=',
  )
  expect(signDingtalk(hmac, 'SECdemo', 1599360473000)).toBe(
    'timestamp=1599360473000&sign=tGWkA5eQOQNCNPDgphtxIoNLO%2B%2FgD8Lcb705KQoRzeY%3D',
  )
})

it('is verified by the reference library, with either secret while a rotation lasts', () => {
  const now = Date.now()
  const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const secrets = rotate([{ value: SECRET }], other, now)
  const body = JSON.stringify({ type: 'tip.received' })
  const at = Math.floor(now / 1000)
  const valid = validSecrets({ url: '', secrets, password: '' }, now + 60_000)
  const headers = signWebhook(hmac, valid, { id: 'evt_1', at, body }) as Record<string, string>
  for (const secret of [SECRET, other]) {
    expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'tip.received' })
  }
  expect(() => new Webhook(SECRET).verify(`${body} `, headers)).toThrow()
})

it('lets the former secret go after a day', () => {
  const secrets = rotate([{ value: 'a' }], 'b', 0)
  const after = (ms: number) => validSecrets({ url: '', secrets, password: '' }, ms)
  expect(after(1)).toEqual(['b', 'a'])
  expect(after(25 * 3_600_000)).toEqual(['b'])
  expect(rotate(secrets, 'b', 5)).toBe(secrets)
})
