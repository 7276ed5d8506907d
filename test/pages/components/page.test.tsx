import { useBadge } from '@src/badge'
import { Page } from '@src/components/page/page'
import { useOnline } from '@src/online'
import { useSettings } from '@src/settings'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { opened } from '../../support/taro-dom/taro'

function Broken(): never {
  throw new Error('broken on purpose')
}

afterEach(() => {
  act(() => useSettings.getState().setElder(false))
  useOnline.setState({ online: true })
})

const root = (container: HTMLElement) => container.querySelector('.page')

it('wears the elder class on its root as soon as somebody wants large letters', () => {
  const { container } = render(<Page title="我的" tab="me" />)
  expect(root(container)?.classList.contains('elder')).toBe(false)
  act(() => useSettings.getState().setElder(true))
  expect(root(container)?.classList.contains('elder')).toBe(true)
})

it('shows five tabs, the current one chosen, and what waits for me', () => {
  useBadge.setState({ mine: 2 })
  render(<Page title="我的" tab="me" />)
  expect(screen.getAllByRole('tab')).toHaveLength(5)
  const mine = screen.getByRole('tab', { name: /我的.*2 件等您/ })
  expect(mine.getAttribute('aria-selected')).toBe('true')
  fireEvent.click(screen.getByRole('tab', { name: '政策' }))
  expect(opened.at(-1)).toBe('/pages/policy/index')
})

it('offers the home page where nothing lies under it', () => {
  render(<Page title="线索详情" />)
  fireEvent.click(screen.getByRole('button', { name: '回首页' }))
  expect(opened.at(-1)).toBe('/pages/home/index')
})

it('says that there is no network and how old the page is', () => {
  useOnline.setState({ online: false, lastSeen: Date.now() - 10 * 60_000 })
  render(<Page title="我的" />)
  expect(screen.getByRole('alert').textContent).toBe('现在没网。您看到的是 10 分钟前的')
})

it('shows a way on instead of a white screen when a part breaks', () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  render(
    <Page title="我的">
      <Broken />
    </Page>,
  )
  expect(screen.getByText('没取到，不是您的问题')).toBeTruthy()
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
  log.mockRestore()
})
