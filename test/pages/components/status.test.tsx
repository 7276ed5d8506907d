import { CATEGORIES } from '@core/tips/categories'
import { STATUS, STATUS_KEYS } from '@core/tips/status'
import { CATEGORY_ICONS } from '@src/components/icon/category-icons'
import { STATUS_LOOK } from '@src/components/status-chip/look'
import { StatusChip } from '@src/components/status-chip/status-chip'
import { render, screen } from '@testing-library/react'

it.each(STATUS_KEYS)('shows %s as a drawing and words, never colour alone', (status) => {
  const { container } = render(<StatusChip status={status} />)
  expect(screen.getByText(STATUS[status].resident)).toBeTruthy()
  expect(container.querySelector('img')?.getAttribute('src')).toMatch(/^data:image\/svg\+xml,/)
})

it('speaks to editors in their words', () => {
  render(<StatusChip status="confirm" reader="editor" />)
  expect(screen.getByText('待回访')).toBeTruthy()
})

it.each(STATUS_KEYS)('draws %s with the icon the rules name', (status) => {
  expect(STATUS_LOOK[status].icon.startsWith(`${STATUS[status].icon}-`)).toBe(true)
})

it('has a drawing for every category', () => {
  for (const { icon } of Object.values(CATEGORIES)) expect(CATEGORY_ICONS[icon]).toBeTruthy()
})
