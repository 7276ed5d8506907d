import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { tipsApi } from '../../core/tips/api'
import type { TipStatus } from '../../core/tips/views'
import LookupPage from '../../src/pages/tips/lookup/index'
import { codeFrom } from '../../src/pages/tips/lookup/use-lookup'
import { answer, calls, emptyDoor } from '../support/page-door'

const received: TipStatus = {
  number: '1123-07',
  title: '电梯停了',
  categoryId: 'elevator',
  community: '梧桐里社区',
  status: 'received',
  replies: [],
  waiting: { for: 'editors', name: '编辑部', clock: 'contact', dueAt: Date.now() + 3_600_000 },
  outcome: null,
  pieces: [],
  events: [{ at: Date.now(), kind: 'received', words: '收到您的线索', by: null }],
  word: null,
  createdAt: Date.now(),
}

const type = (code: string) =>
  fireEvent.change(screen.getByLabelText('查询码，8 位'), { target: { value: code } })

async function look(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: '查进展' }))
  await act(async () => undefined)
}

beforeEach(async () => {
  emptyDoor()
  render(<LookupPage />)
  await act(async () => undefined)
})

it('forgives case, spaces and look-alike letters', async () => {
  answer(tipsApi.lookup, () => received)
  type('96t3 dejO')
  await look()
  await waitFor(() => expect(screen.getByText('现在在：编辑部')).toBeTruthy())
  expect(calls(tipsApi.lookup)[0]?.input).toEqual({ code: '96T3DEJ0' })
})

it('says under the field how many characters are missing, and asks nobody', async () => {
  type('96T3')
  await look()
  expect(screen.getByRole('alert').textContent).toBe('查询码是 8 位，您写了 4 位')
  expect(calls(tipsApi.lookup)).toHaveLength(0)
})

it('says under the field when there is no such code', async () => {
  type('96T3DEJK')
  await look()
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('没有这个门'))
})

it('reads the code of a link and of a 小程序码', () => {
  expect(codeFrom({ code: '96t3dejk' })).toBe('96T3DEJK')
  expect(codeFrom({ scene: 'code%3D96T3DEJK' })).toBe('96T3DEJK')
  expect(codeFrom({ scene: '96T3DEJK' })).toBe('96T3DEJK')
  expect(codeFrom({})).toBe('')
})
