import { AppError } from '@core/kit/errors'
import { useList } from '@src/cloud/use-list'
import { act, renderHook, waitFor } from '@testing-library/react'

const cursor = { at: 1, id: 'last' }
const page = (row: string, more = false) => ({ rows: [row], next: more ? cursor : null })

type Read = Parameters<typeof useList<string>>[0]
const listOf = (read: Read) =>
  renderHook((props: { read: Read }) => useList(props.read), { initialProps: { read } })

it('adds the next page to the first', async () => {
  const { result } = listOf(async ({ after }) => (after ? page('second') : page('first', true)))
  await waitFor(() => expect(result.current.loading).toBe(false))
  act(() => result.current.more())
  await waitFor(() => expect(result.current.rows).toEqual(['first', 'second']))
})

it('shows nothing of the old question under a new one, however late the old answer comes', async () => {
  let late = (_: ReturnType<typeof page>): void => undefined
  const { result, rerender } = listOf(
    () =>
      new Promise((resolve) => {
        late = resolve
      }),
  )
  rerender({ read: async () => page('new') })
  await waitFor(() => expect(result.current.rows).toEqual(['new']))
  await act(async () => late(page('old')))
  expect(result.current.rows).toEqual(['new'])
})

it('keeps what is there when the next page fails, and says why', async () => {
  const { result } = listOf(async ({ after }) => {
    if (after) throw new AppError('Unavailable', '没连上')
    return page('first', true)
  })
  await waitFor(() => expect(result.current.loading).toBe(false))
  act(() => result.current.more())
  await waitFor(() => expect(result.current.error?.message).toBe('没连上'))
  expect(result.current.rows).toEqual(['first'])
})
