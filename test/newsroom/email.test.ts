import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { anEvent, type Newsroom, startNewsroom } from './support/newsroom'

interface Letter {
  to: string[]
  text: string
}

const PASSWORD = 'the-mail-box-password'
let newsroom: Newsroom
let server: SMTPServer
let letters: Letter[]
let refuse: (Error & { responseCode?: number }) | undefined

beforeAll(async () => {
  newsroom = await startNewsroom()
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === 'desk' && password === PASSWORD
        ? done(null, { user: username })
        : done(new Error('no')),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        if (refuse) return done(refuse)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        letters.push({ to, text: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  letters = []
})
afterAll(async () => {
  await new Promise<void>((done) => server.close(done))
  await newsroom.stop()
})
beforeEach(() => {
  letters.length = 0
  refuse = undefined
})

const box = (more: object = {}) => ({
  ...{ host: '127.0.0.1', port: (server.server.address() as AddressInfo).port },
  ...{ user: 'desk', password: PASSWORD, from: 'desk@example.com', to: ['duty@example.com'] },
  ...more,
})

/** Header lines unfolded, and the body decoded. */
function read({ text }: Letter) {
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const base64 = /base64/i.test(lines.find((line) => /^content-transfer/i.test(line)) ?? '')
  return { lines, body: base64 ? Buffer.from(body, 'base64').toString('utf8') : body }
}

it('sends a letter whose Message-ID is the event, and lets nothing add a header', async () => {
  const { channelId } = await newsroom.channel('email', undefined, box())
  const number = '1014-01\r\nBcc: stranger@example.org'
  await newsroom.announce(anEvent({ number, community: '锦绣里\r\nX-Planted: 1' }))
  await newsroom.tickAt()
  expect(letters).toHaveLength(1)
  const [letter] = letters
  expect(letter?.to).toEqual(['duty@example.com'])
  const { lines, body } = read(letter as Letter)
  expect(lines.filter((line) => /^(bcc|x-planted)/i.test(line))).toEqual([])
  expect(lines.find((line) => /^message-id/i.test(line))).toMatch(/<evt_[0-9a-f]+@127\.0\.0\.1>/)
  expect(body).toContain('社区：锦绣里')
  const [row] = (await newsroom.list({ channelId })).rows
  expect(row).toMatchObject({ state: 'delivered', kind: 'email' })
})

it('waits when the mail server is busy, and says when it does not know us', async () => {
  refuse = Object.assign(new Error('busy'), { responseCode: 451 })
  await newsroom.announce(anEvent())
  await newsroom.tickAt()
  const [row] = (await newsroom.list()).rows
  expect(row?.state).toBe('retrying')
  const { attempts } = await newsroom.detail(row?.deliveryId ?? '')
  expect(attempts[0]).toMatchObject({ result: 'throttled', code: '451' })
  refuse = undefined
  const { channelId } = await newsroom.channel(
    'email',
    undefined,
    box({ password: 'wrong', to: ['b@example.com'] }),
  )
  const tested = await newsroom.ask<{ words: string }>('testChannel', { channelId })
  expect(tested.words).toContain('邮箱说账号或密码不对')
  expect(letters).toHaveLength(0)
})
