import { type GridPhoto, PhotoGrid } from '@src/components/photo-grid/photo-grid'
import { fireEvent, render, screen } from '@testing-library/react'

const photo = (key: string, rest: Partial<GridPhoto>): GridPhoto => ({
  key,
  url: `/${key}.jpg`,
  state: 'done',
  ...rest,
})

const PHOTOS = [
  photo('a', { state: 'done' }),
  photo('b', { state: 'sending', percent: 62 }),
  photo('c', { state: 'failed' }),
  photo('d', { state: 'queued' }),
]

it('says of each photo how far it is', () => {
  render(<PhotoGrid photos={PHOTOS} onOpen={() => undefined} />)
  for (const words of ['传好了', '传了 62%', '点这重传', '排队中']) {
    expect(screen.getByText(words)).toBeTruthy()
  }
  expect(screen.getByRole('button', { name: '第 2 张照片，传了 62%' })).toBeTruthy()
})

it('tries a failed photo again and opens the others', () => {
  const onOpen = jest.fn()
  const onRetry = jest.fn()
  render(<PhotoGrid photos={PHOTOS} onOpen={onOpen} onRetry={onRetry} />)
  fireEvent.click(screen.getByRole('button', { name: /第 3 张/ }))
  fireEvent.click(screen.getByRole('button', { name: /第 1 张/ }))
  expect(onRetry.mock.calls).toEqual([['c']])
  expect(onOpen.mock.calls).toEqual([[0]])
})

it('takes a photo out without opening it', () => {
  const onOpen = jest.fn()
  const onRemove = jest.fn()
  render(<PhotoGrid photos={PHOTOS} onOpen={onOpen} onRemove={onRemove} />)
  fireEvent.click(screen.getByRole('button', { name: '拿掉第 2 张照片' }))
  expect(onRemove).toHaveBeenCalledWith('b')
  expect(onOpen).not.toHaveBeenCalled()
})

it('shows nothing where there are no photos', () => {
  const { container } = render(<PhotoGrid photos={[]} onOpen={() => undefined} />)
  expect(container.innerHTML).toBe('')
})
