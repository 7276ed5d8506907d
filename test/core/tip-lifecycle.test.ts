import fc from 'fast-check'
import { mayMoveTip, moveTip, TIP_STATES } from '../../core/tips/lifecycle'

const MOVERS = ['reporter', 'editor', 'safety'] as const

it('lets a reporter withdraw until an editor accepted, and never after', () => {
  expect(moveTip('received', 'withdrawn', 'reporter')).toBe('withdrawn')
  expect(moveTip('returned', 'withdrawn', 'reporter')).toBe('withdrawn')
  expect(() => moveTip('accepted', 'withdrawn', 'reporter')).toThrow(/不在这一步/)
})

it('keeps what was accepted: it belongs to a case from then on', () => {
  for (const to of TIP_STATES)
    for (const by of MOVERS) expect(mayMoveTip('accepted', to, by)).toBe(false)
})

it('brings a tip back from an end only with a reason, and only by an editor', () => {
  for (const end of ['declined', 'blocked', 'withdrawn'] as const) {
    expect(() => moveTip(end, 'received', 'editor')).toThrow(/为什么/)
    expect(moveTip(end, 'received', 'editor', '核对后重新受理')).toBe('received')
    expect(mayMoveTip(end, 'received', 'reporter')).toBe(false)
  }
})

it('never accepts, declines or returns by the hand of a reporter or the platform', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TIP_STATES),
      fc.constantFrom('accepted', 'declined', 'returned'),
      (from, to) => {
        expect(mayMoveTip(from, to as 'accepted', 'reporter')).toBe(false)
        expect(mayMoveTip(from, to as 'accepted', 'safety')).toBe(false)
      },
    ),
  )
})

it('reaches every state from received by allowed moves', () => {
  const seen = new Set(['received'])
  for (let grew = true; grew; ) {
    const next = TIP_STATES.filter((to) =>
      [...seen].some((from) => MOVERS.some((by) => mayMoveTip(from as 'received', to, by))),
    )
    grew = next.some((to) => !seen.has(to))
    for (const to of next) seen.add(to)
  }
  expect([...seen].sort()).toEqual([...TIP_STATES].sort())
})
