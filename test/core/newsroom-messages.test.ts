import { letterOf, messageOf, ROBOT_BODY, webhookBody } from '@core/newsroom/messages'
import { byteLength, headline, type News, plainWord } from '@core/newsroom/news'
import { CATEGORY_IDS } from '@core/tips/categories'
import fc from 'fast-check'

const URL = 'https://news.example'
const KINDS = ['wecom', 'feishu', 'dingtalk'] as const

const aNews = (changes: Partial<News> = {}): News => ({
  type: 'tip.received',
  at: Date.parse('2026-10-14T09:00:00+08:00'),
  number: '1014-01',
  categoryId: 'sanitation',
  community: '锦绣里',
  urgent: false,
  dueAt: Date.parse('2026-10-16T18:00:00+08:00'),
  ...changes,
})

const anyNews: fc.Arbitrary<News> = fc.record({
  type: fc.constantFrom('tip.received', 'tip.withdrawn', 'tip.accepted' as const),
  at: fc.integer({ min: 1.6e12, max: 2e12 }),
  number: fc.string({ maxLength: 80, unit: 'binary' }),
  categoryId: fc.constantFrom(...CATEGORY_IDS),
  community: fc.string({ maxLength: 200, unit: 'binary' }),
  urgent: fc.boolean(),
  dueAt: fc.integer({ min: 1.6e12, max: 2e12 }),
}) as fc.Arbitrary<News>

it('counts bytes as the platforms do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(byteLength(text)).toBe(Buffer.byteLength(text))
    }),
  )
})

it('keeps every message within its bytes, however much is joined', () => {
  fc.assert(
    fc.property(fc.array(anyNews, { minLength: 1, maxLength: 60 }), (news) => {
      const { markdown } = ROBOT_BODY.wecom(messageOf('wecom', news, URL)) as {
        markdown: { content: string }
      }
      expect(Buffer.byteLength(markdown.content)).toBeLessThanOrEqual(4096)
      for (const kind of KINDS) {
        const body = JSON.stringify(ROBOT_BODY[kind](messageOf(kind, news, URL)))
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(20_000)
      }
    }),
  )
})

it('says how many were left out when not all fit', () => {
  const many = Array.from({ length: 50 }, () => aNews({ community: '很长的社区名字'.repeat(6) }))
  const { title, lines } = messageOf('wecom', many, URL)
  expect(title).toBe('线索动态 50 件，一起发')
  expect(lines.at(-1)).toBe(`还有 ${50 - (lines.length - 1)} 件，到收件箱看`)
})

it('lets nothing through that formats Markdown or breaks a mail header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(plainWord(word)).not.toMatch(/[\r\n[\]()<>*_#`|\\\u2028]/)
      const { subject } = letterOf(messageOf('email', [aNews({ number: word })], URL))
      expect(subject).not.toMatch(/[\r\n]/)
    }),
  )
})

it('tells number, category, community, deadline and where to look, and no more', () => {
  const event = { ...aNews(), reporter: '刘桂芳', phone: '13800138000', text: '门口垃圾没清' }
  const told = KINDS.map((kind) => JSON.stringify(ROBOT_BODY[kind](messageOf(kind, [event], URL))))
  told.push(
    JSON.stringify(webhookBody(event, URL)),
    letterOf(messageOf('email', [event], URL)).text,
  )
  for (const text of told) {
    expect(text).toContain('1014-01')
    expect(text).not.toMatch(/刘桂芳|13800138000|垃圾没清/)
  }
  expect(headline(event)).toBe('新线索 1014-01 环境卫生')
  expect(webhookBody(event, URL)).toEqual({
    type: 'tip.received',
    timestamp: '2026-10-14T01:00:00.000Z',
    data: {
      number: '1014-01',
      category: 'sanitation',
      community: '锦绣里',
      urgent: false,
      dueAt: '2026-10-16T10:00:00.000Z',
      link: 'https://news.example/desk/inbox?q=1014-01',
    },
  })
})
