import { HOME_ORDER, HOME_PARTS, homeOrder } from '../../core/places/home'
import { COMMUNITY_KINDS } from '../../core/places/place'

describe('the home page by community', () => {
  it.each(COMMUNITY_KINDS)('shows every part once in a %s community', (kind) => {
    expect([...HOME_ORDER[kind]].sort()).toEqual([...HOME_PARTS].sort())
    expect([...homeOrder(kind, true)].sort()).toEqual([...HOME_PARTS].sort())
  })

  it('begins with care in old communities and with votes in new ones', () => {
    expect(homeOrder('old', false)[0]).toBe('notice')
    expect(homeOrder('new', false)[0]).toBe('vote')
  })

  it('puts the feedback day first on its day, in every community', () => {
    for (const kind of COMMUNITY_KINDS) expect(homeOrder(kind, true)[0]).toBe('feedback')
  })

  it('keeps the drawn order while no community is chosen', () => {
    expect(homeOrder(undefined, false)).toEqual(['feedback', 'vote', 'policy', 'notice'])
  })
})
