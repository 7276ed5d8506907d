import fc from 'fast-check'
import type { Block, Draft } from '../../core/pieces/draft'
import { ABSOLUTE, balanceOf, hintsIn, hintsOf, replaced } from '../../core/pieces/hints'
import { pixelsOf } from '../../core/pieces/masking'
import { isVerbatim, noReplyWords } from '../../core/pieces/printing'

const text = (words: string): Block => ({ kind: 'text', id: 't', words })
const claim = (words: string): Block => ({ kind: 'claim', id: 'c', words })
const response = (words: string): Block => ({ kind: 'response', id: 'r', referralId: 'ref', words })
const draft = (...blocks: Block[]): Draft => ({
  ...{ kind: 'report', title: '电梯停了四次', blocks, correction: '', hintsReason: '' },
})

describe('hints while writing', () => {
  it('offers something calmer for words that are too full and words that judge', () => {
    const hints = hintsOf(draft(text('物业从来不管，居民全部受影响，这是黑心')))
    expect(hints.map(({ word, kind }) => [word, kind])).toEqual([
      ['黑心', 'verdict'],
      ['从来不', 'absolute'],
      ['全部', 'absolute'],
    ])
    expect(hints.every(({ instead }) => instead.length > 0)).toBe(true)
  })

  it('leaves residents’ words in quotes and a party’s own words alone', () => {
    expect(hintsOf(draft(claim('居民说：“全部都是黑心的”'), response('我们从不拖欠')))).toEqual([])
  })

  it('replaces a word outside quotes only', () => {
    expect(replaced('全部停了，他说“全部”', '全部', '大多数')).toBe('大多数停了，他说“全部”')
  })

  it('finds nothing more once everything was replaced', () => {
    const words = fc.array(fc.constantFrom(...Object.keys(ABSOLUTE), '电梯', '停了', '，'))
    fc.assert(
      fc.property(words, (parts) => {
        let said = parts.join('')
        for (let round = 0; round < 20; round += 1) {
          const [hint] = hintsIn('b', said)
          if (!hint) break
          said = replaced(said, hint.word, hint.instead)
        }
        expect(hintsIn('b', said)).toEqual([])
      }),
    )
  })
})

describe('balance', () => {
  it('says when the complaint has most of the words', () => {
    expect(balanceOf(draft(claim('停'.repeat(80)), response('修'.repeat(20))))).toMatchObject({
      ...{ complaint: 80, measures: 20, share: 0.8, oneSided: true },
    })
    expect(balanceOf(draft(claim('停'.repeat(50)), response('修'.repeat(50)))).oneSided).toBe(false)
    expect(balanceOf(draft(text('正文'))).oneSided).toBe(false)
  })
})

describe('printing somebody’s own words', () => {
  const SAID = '张女士反映的门禁已换好，有事打 13812340417，随时可以来。'

  it('takes them whole, whatever the spaces', () => {
    expect(isVerbatim(SAID, SAID)).toBe(true)
    expect(isVerbatim(`“${SAID.replaceAll('，', '，\n')}”`, SAID)).toBe(true)
  })

  it('lets a name or a number be taken out, and nothing else', () => {
    expect(
      isVerbatim(SAID.replace('张女士', '一位住户').replace('13812340417', '（电话略）'), SAID),
    ).toBe(true)
    expect(isVerbatim(SAID.replace('已换好', '快换好'), SAID)).toBe(false)
    expect(isVerbatim(SAID.replace('随时可以来', ''), SAID)).toBe(false)
    expect(isVerbatim(`${SAID}我们错了`, SAID)).toBe(false)
  })

  it('refuses any sentence that differs by a letter', () => {
    const said = fc.string({
      unit: fc.constantFrom(...'门机换好了来看'),
      minLength: 2,
      maxLength: 30,
    })
    fc.assert(
      fc.property(said, fc.nat(), (words, at) => {
        const place = at % words.length
        const changed = `${words.slice(0, place)}坏${words.slice(place + 1)}`
        expect(isVerbatim(words, words)).toBe(true)
        expect(isVerbatim(changed, words)).toBe(false)
      }),
    )
  })

  it('tells of no reply in facts: when, how often, how, until when', () => {
    const at = Date.parse('2026-10-13T09:00:00+08:00')
    const try_ = { at, by: 'p', reached: false, words: '没人接' }
    const words = noReplyWords({
      party: { kind: 'property', name: '梧桐里物业', phone: '' },
      sentAt: at,
      dueAt: Date.parse('2026-10-16T18:00:00+08:00'),
      attempts: [
        { ...try_, how: 'phone' },
        { ...try_, how: 'visit' },
        { ...try_, how: 'phone' },
      ],
      noReply: { at: Date.parse('2026-10-19T10:00:00+08:00'), by: 'p', words: '' },
    })
    expect(words).toBe(
      '10月13日，编辑部把这件事转给梧桐里物业，请在 10月16日 18:00 前回复。' +
        '其间联系过 3 次（电话 2 次、上门 1 次）。到 10月19日，没有收到回复。',
    )
  })
})

describe('boxes', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  it('cover at least what was drawn and never leave the picture', () => {
    fc.assert(
      fc.property(share, share, share, share, (x, y, w, h) => {
        const size = { width: 640, height: 480 }
        const pixels = pixelsOf({ x, y, w, h }, size)
        if (!pixels) return
        const { left, top, width, height } = pixels
        expect(left).toBeLessThanOrEqual(x * 640)
        expect(top).toBeLessThanOrEqual(y * 480)
        expect(left + width).toBeGreaterThanOrEqual(Math.min(640, (x + w) * 640) - 1e-6)
        expect(top + height).toBeGreaterThanOrEqual(Math.min(480, (y + h) * 480) - 1e-6)
        expect(left + width).toBeLessThanOrEqual(640)
        expect(top + height).toBeLessThanOrEqual(480)
      }),
    )
  })
})
