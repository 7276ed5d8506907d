import { Button } from '@src/components/button/button'
import { ChoiceChip } from '@src/components/choice-chip/choice-chip'
import { DeadlineBox } from '@src/components/deadline-box/deadline-box'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { Switch } from '@src/components/switch/switch'
import { act, fireEvent, render, screen } from '@testing-library/react'

const DAY = 86_400_000
const NOON = Date.UTC(2026, 9, 14, 4) // 10月14日 12:00 in Shanghai

it('does nothing while busy and says what it is doing', () => {
  const onTap = jest.fn()
  render(<Button words="交给编辑" busy="正在交…" onTap={onTap} />)
  const button = screen.getByRole('button', { name: '正在交…' })
  fireEvent.click(button)
  expect(onTap).not.toHaveBeenCalled()
  expect(button.getAttribute('aria-disabled')).toBe('true')
})

it('ticks what is chosen', () => {
  const { container } = render(<ChoiceChip words="在办" count={4} chosen onTap={() => undefined} />)
  expect(screen.getByRole('radio', { name: '在办，4 条' }).getAttribute('aria-checked')).toBe(
    'true',
  )
  expect(container.querySelector('img')).toBeTruthy()
})

it('turns by a tap anywhere on its row', () => {
  const onChange = jest.fn()
  render(<Switch words="长辈版" note="字大" on={false} onChange={onChange} />)
  fireEvent.click(screen.getByText('字大'))
  expect(onChange).toHaveBeenCalledWith(true)
})

it('says what is wrong below the field', () => {
  render(<FieldBlock title="发生了什么" count={[2, 500]} error="再写几个字，说说在哪栋楼" />)
  expect(screen.getByRole('alert').textContent).toBe('再写几个字，说说在哪栋楼')
  expect(screen.getByText('2/500')).toBeTruthy()
})

it.each([
  [7 * DAY, 'calm', '还有 7 天'],
  [2 * DAY, 'soon', '还有 2 天'],
  [3_600_000, 'soon', '就在今天'],
  [-2 * DAY, 'late', '晚了 2 天'],
])('colours a deadline %d ms away as %s and says %s', (gap, tone, words) => {
  const { container } = render(<DeadlineBox title="答应的日子" due={NOON + gap} now={NOON} />)
  expect(container.querySelector(`.deadline-box--${tone}`)).toBeTruthy()
  expect(screen.getByText(words)).toBeTruthy()
})

it('waits before it shows grey bars and admits when it takes long', () => {
  jest.useFakeTimers()
  const { container } = render(<Skeleton />)
  expect(container.innerHTML).toBe('')
  act(() => jest.advanceTimersByTime(300))
  expect(container.querySelectorAll('.skeleton')).toHaveLength(3)
  expect(screen.queryByText('网有点慢，正在取…')).toBeNull()
  act(() => jest.advanceTimersByTime(4700))
  expect(screen.getByText('网有点慢，正在取…')).toBeTruthy()
  jest.useRealTimers()
})
