import { LinkLine } from '@src/components/link-line/link-line'
import { lineSentence } from '@src/components/link-line/sentence'
import { render, screen } from '@testing-library/react'

const words = ['您说了', '编辑核实', '责任方答复'] as const

it('says in one sentence who has it now and what is behind', () => {
  expect(lineSentence(words, 1, false)).toBe('现在在：编辑核实，前面已经您说了')
  expect(lineSentence(words, 2, true)).toBe(
    '现在在：责任方答复，已经晚了，前面已经您说了、编辑核实',
  )
  expect(lineSentence(words, 3, false)).toBe('三步都走完了：您说了，编辑核实，责任方答复')
})

it('is one picture to a screen reader, not six words', () => {
  render(<LinkLine step={1} />)
  expect(screen.getByRole('img', { name: /^现在在：编辑核实/ })).toBeTruthy()
  expect(screen.queryByText('您说了')?.closest('[aria-hidden=true]')).toBeTruthy()
})

it('marks what is past, what is now and what is late', () => {
  const { container, rerender } = render(<LinkLine step={2} late />)
  expect(container.querySelectorAll('.link-line__point--done')).toHaveLength(2)
  expect(container.querySelectorAll('.link-line__point--late')).toHaveLength(1)
  rerender(<LinkLine step={3} />)
  expect(container.querySelectorAll('.link-line__point--done')).toHaveLength(3)
})

it('leaves its words out in a list', () => {
  render(<LinkLine step={0} mini />)
  expect(screen.queryByText('编辑核实')).toBeNull()
})
