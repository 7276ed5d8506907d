import { HOUR } from '@core/kit/time'
import { complainOfAddress, isWebhookSecret, shownAddress } from '@core/newsroom/address'
import { ChannelForm } from '@core/newsroom/channel'
import { channelState, strip } from '@core/newsroom/health'

const KEY = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=aaaa-bbbb'

it.each([
  ['wecom', KEY, true],
  ['wecom', 'https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=a', false],
  ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/x', true],
  ['feishu', KEY, false],
  ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=x', true],
  ['webhook', 'https://hooks.example/in', true],
  ['webhook', 'https://hooks.example:8443/in', true],
  ['webhook', 'https://hooks.example:8080/in', false],
  ['webhook', 'http://hooks.example/in', false],
  ['webhook', 'https://user:pass@hooks.example/in', false],
  ['webhook', 'http://127.0.0.1:9000/in', false],
  ['webhook', 'not an address', false],
  ['webhook', 'file:///etc/passwd', false],
] as const)('takes %s %s: %s', (kind, address, fine) => {
  expect(complainOfAddress(kind, address, false) === undefined).toBe(fine)
})

it('lets the own machine pass in the embedded cloud only', () => {
  expect(complainOfAddress('wecom', 'http://127.0.0.1:9000/in', true)).toBeUndefined()
  expect(complainOfAddress('wecom', 'http://10.0.0.1/in', true)).toBeDefined()
})

it('shows of an address the host and its last characters', () => {
  expect(shownAddress(KEY)).toBe('qyapi.weixin.qq.com…bbbb')
})

it('knows a Standard Webhooks secret', () => {
  expect(isWebhookSecret(`whsec_${Buffer.alloc(24).toString('base64')}`)).toBe(true)
  expect(isWebhookSecret(`whsec_${Buffer.alloc(23).toString('base64')}`)).toBe(false)
  expect(isWebhookSecret(`whsec_${Buffer.alloc(65).toString('base64')}`)).toBe(false)
  expect(isWebhookSecret('secret')).toBe(false)
})

it('refuses mail addresses that would add a header or a recipient', () => {
  const form = (to: string) => ({
    ...{ kind: 'email', name: '值班', quiet: false, types: ['tip.received'] },
    ...{ host: 'smtp.example', port: 465, user: '', from: 'desk@example.com', to: [to] },
  })
  expect(ChannelForm.safeParse(form('a@example.com')).success).toBe(true)
  for (const bad of ['a@x.cn\r\nBcc: b@x.cn', 'a@x.cn, b@x.cn', 'a@x.cn;b@x.cn', '<a@x.cn>', 'a']) {
    expect(ChannelForm.safeParse(form(bad)).success).toBe(false)
  }
})

it('colours an hour by the worst that lasted', () => {
  const now = 100 * HOUR + 5
  const hour = (back: number, delivered: number, failed: number, dead = 0) => ({
    ...{ _id: String(back), channelId: 'c', at: 100 * HOUR - back * HOUR },
    ...{ delivered, failed, dead },
  })
  const shown = strip([hour(0, 1, 0), hour(1, 3, 1), hour(2, 0, 2), hour(3, 9, 0, 1)], now)
  expect(shown).toHaveLength(24)
  expect(shown.slice(-5)).toEqual(['ok', 'down', 'down', 'retry', 'ok'])
})

it('says of a channel what an editor has to do about it', () => {
  const fine = { enabled: true, fails: 0, retrying: 0, dead: 0 }
  expect(channelState(fine)).toBe('ok')
  expect(channelState({ ...fine, retrying: 2 })).toBe('retrying')
  expect(channelState({ ...fine, fails: 5 })).toBe('stopped')
  expect(channelState({ ...fine, dead: 2 })).toBe('ok')
  expect(channelState({ ...fine, enabled: false })).toBe('off')
  expect(channelState({ ...fine, enabled: false, stoppedBecause: 'gone' })).toBe('stopped')
})
