import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Input } from '../../core/kit/contract'
import { placesApi } from '../../core/places/api'
import { tipsApi } from '../../core/tips/api'
import type { Receipt } from '../../core/tips/views'
import ReportPage from '../../src/pages/report/index'
import TipReportPage from '../../src/pages/tips/report/index'
import { useSettings } from '../../src/settings'
import { tipOutbox } from '../../src/tip-outbox'
import { answer, calls, emptyDoor, setNetwork } from '../support/page-door'
import { arriveAt, opened, scrolledTo } from '../support/taro-dom/taro'
import '../support/browser-parts'

const party = { name: '梧桐里物业', phone: '0571-5550-0102' }
const wutongli = {
  communityId: 'wutongli',
  name: '梧桐里社区',
  initials: 'wtl',
  street: '望江街道',
  district: '江东区',
  kind: 'old' as const,
  households: 1200,
  buildings: ['3 号楼 2 单元'],
  property: party,
  office: { name: '梧桐里居委会', phone: '0571-5550-0103' },
}

const receipt: Receipt = {
  tipId: 'tip_1',
  number: '1123-07',
  code: '96T3DEJK',
  link: 'https://example.test/lookup?code=96T3DEJK',
  title: '电梯停了',
  categoryId: 'elevator',
  community: '梧桐里社区',
  photos: 0,
  identity: 'hidden',
  urgent: false,
  dueAt: 1_800_000_000_000,
  createdAt: 1_790_000_000_000,
  neighbours: 0,
}

function openDoor(): void {
  emptyDoor()
  answer(placesApi.list, () => ({
    district: '江东区',
    newsroom: { name: '民生号', phone: '0571-5550-0101', hours: '工作日 9:00–18:00' },
    communities: [wutongli],
  }))
  answer(tipsApi.similar, () => ({ cases: [] }))
  answer(tipsApi.preview, () => ({
    publicTitle: '梧桐里社区：电梯设施',
    publicPlace: '只写到梧桐里社区，不写楼号',
    publicSource: '写“居民反映”',
    hidden: [{ kind: '手机号', found: '13800001111' }],
    receivers: [{ who: '编辑部', gets: '编辑看得到' }],
    dueAt: 1_800_000_000_000,
  }))
  answer(tipsApi.submit, () => receipt)
}

/** Starts the app afresh on the tab 报线索: the page forgets, the device remembers. */
async function openPage(): Promise<void> {
  cleanup()
  arriveAt('/pages/report/index')
  render(<ReportPage />)
  await act(async () => undefined)
}

const FORM = '/pages/tips/report/index'

/** Follows the tab to the form it opened. */
async function followToForm(): Promise<void> {
  await waitFor(() => expect(opened.at(-1)).toContain(FORM))
  cleanup()
  arriveAt(opened.at(-1) ?? '')
  render(<TipReportPage />)
  await act(async () => undefined)
}

/** Chooses the kind on the tab; the form opens with it. */
async function begin(kind: RegExp): Promise<void> {
  await openPage()
  choose(kind)
  await followToForm()
}

const tap = (label: string | RegExp) => fireEvent.click(screen.getByRole('button', { name: label }))
const choose = (label: string | RegExp) =>
  fireEvent.click(screen.getAllByRole('radio', { name: label })[0] as HTMLElement)
const write = (text: string) =>
  fireEvent.change(screen.getByLabelText('发生了什么'), { target: { value: text } })

/** A camera that gives one file, which no browser can read as a picture. */
function takeUnreadablePhoto(label: RegExp): void {
  const click = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
    this: HTMLInputElement,
  ) {
    const file = new File(['not a picture'], 'a.jpg', { type: 'image/jpeg' })
    Object.defineProperty(this, 'files', { value: [file] })
    this.onchange?.(new Event('change'))
  })
  tap(label)
  click.mockRestore()
}

async function readyToSend(): Promise<void> {
  await begin(/^电梯设施/)
  write('电梯停了两天')
  choose('我亲眼看到的')
  tap('交给编辑')
  await screen.findByText('公开时别人看到的')
}

beforeEach(async () => {
  for (const { id } of [...tipOutbox.store.getState().items]) await tipOutbox.drop(id)
  useSettings.setState({ communities: ['wutongli'] })
  opened.length = 0
  scrolledTo.length = 0
  openDoor()
})

describe('an emergency', () => {
  it('stops the form by a tile and goes on as urgent once the danger is over', async () => {
    await openPage()
    tap('着火')
    expect(screen.getByRole('button', { name: /^打 119/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /^打 120/ })).toBeTruthy()
    expect(screen.queryByText('发生了什么')).toBeNull()
    tap('现在没有危险了，接着报')
    await followToForm()
    write('楼下垃圾桶刚才着火，已经灭了')
    expect(screen.queryByText('现在没有危险了，接着报')).toBeNull()
    choose('我亲眼看到的')
    tap(/选一类|换一类/)
    choose(/^公共安全/)
    tap('交给编辑')
    await screen.findByText('公开时别人看到的')
    tap('就这样交')
    await waitFor(() => expect(calls(tipsApi.submit)).toHaveLength(1))
    expect(calls(tipsApi.submit)[0]?.input).toMatchObject({ urgent: true })
  })

  it('stops the form by words, and keeps what was written', async () => {
    await begin(/^电梯设施/)
    write('有人困在电梯里')
    expect(screen.getByText('先打电话', { selector: '.emergency-stop__title' })).toBeTruthy()
    tap('现在没有危险了，接着报')
    expect(screen.getByLabelText<HTMLTextAreaElement>('发生了什么').value).toBe('有人困在电梯里')
  })
})

it('guesses the kind from what is written, and one tap puts it right', async () => {
  await openPage()
  takeUnreadablePhoto(/^拍一张/)
  await followToForm()
  await screen.findByText('发生了什么')
  choose('垃圾没清')
  expect(screen.getByText('猜是：环境卫生')).toBeTruthy()
  tap(/换一类/)
  choose(/^物业收费/)
  expect(screen.getByText('物业收费')).toBeTruthy()
  expect(screen.queryByText(/^猜是/)).toBeNull()
})

it('goes on with a draft after the app was closed', async () => {
  await begin(/^噪声扰民/)
  jest.useFakeTimers()
  write('楼上电钻从早响到晚')
  act(() => {
    jest.advanceTimersByTime(2000)
  })
  jest.useRealTimers()
  await openPage()
  expect(screen.getByText('接着上次的写吗')).toBeTruthy()
  tap('接着写')
  await followToForm()
  expect(screen.getByLabelText<HTMLTextAreaElement>('发生了什么').value).toBe('楼上电钻从早响到晚')
  expect(screen.getByText('噪声扰民')).toBeTruthy()
})

it('seals hardship by default, and leaves it to the person', async () => {
  await begin(/^困难求助/)
  const special = () => screen.getByRole('switch', { name: /^请特别保护/ })
  const hidden = () => screen.getByRole('switch', { name: /^不公开我的名字/ })
  expect(special().getAttribute('aria-checked')).toBe('true')
  fireEvent.click(special())
  expect(special().getAttribute('aria-checked')).toBe('false')
  expect(hidden().getAttribute('aria-checked')).toBe('true')
})

it('does not seal other matters, and hides the name', async () => {
  await begin(/^电梯设施/)
  expect(screen.getByRole('switch', { name: /^请特别/ }).getAttribute('aria-checked')).toBe('false')
  expect(screen.getByRole('switch', { name: /^不公开/ }).getAttribute('aria-checked')).toBe('true')
})

it('says under each field what is missing, and scrolls to the first', async () => {
  useSettings.setState({ communities: [] })
  await begin(/^不确定/)
  tap('交给编辑')
  const block = (name: string) =>
    within(document.getElementById(`field-${name}`) as HTMLElement).getByRole('alert')
  expect(block('text').textContent).toBe('再写几个字，说说发生了什么')
  expect(block('place').textContent).toBe('先选一个社区')
  expect(block('knownBy').textContent).toBe('选一下您是怎么知道的')
  await waitFor(() => expect(scrolledTo).toContain('#field-text'))
  expect(calls(tipsApi.preview)).toHaveLength(0)
  choose('我亲眼看到的')
  expect(document.querySelector('#field-knownBy [role=alert]')).toBeNull()
})

it('shows what the public would see and what is taken out, before anything is sent', async () => {
  await readyToSend()
  expect(screen.getByText('会遮住：手机号 13800001111')).toBeTruthy()
  expect(screen.getByText('编辑部')).toBeTruthy()
  expect(calls(tipsApi.submit)).toHaveLength(0)
})

it('sends once on a double tap, and shows the receipt', async () => {
  await readyToSend()
  const send = screen.getByRole('button', { name: '就这样交' })
  fireEvent.click(send)
  fireEvent.click(send)
  await waitFor(() => expect(opened).toContain('/pages/tips/receipt/index?id=tip_1'))
  expect(calls(tipsApi.submit)).toHaveLength(1)
})

it('sends the words although a photo failed, and says that one is to come', async () => {
  await openPage()
  takeUnreadablePhoto(/^拍一张/)
  await followToForm()
  await screen.findByText('点这重传')
  choose('电梯停了')
  tap('交给编辑')
  await screen.findByText(/还有 1 张照片没传好/)
  await screen.findByText('公开时别人看到的')
  tap('就这样交')
  await waitFor(() => expect(calls(tipsApi.submit)).toHaveLength(1))
  const sent = calls(tipsApi.submit)[0]?.input as Input<typeof tipsApi.submit>
  expect(sent).toMatchObject({
    photos: [],
    photosToCome: 1,
    knownBy: 'saw',
    categoryId: 'elevator',
  })
})

it('keeps a report without a network and sends it under the same key when it is back', async () => {
  await readyToSend()
  setNetwork(false)
  tap('就这样交')
  await screen.findByText('存好了，还没发出去')
  const key = tipOutbox.store.getState().items[0]?.sealed?.key
  setNetwork(true)
  await act(() => tipOutbox.resume())
  await waitFor(() => expect(opened).toContain('/pages/tips/receipt/index?id=tip_1'))
  expect(calls(tipsApi.submit).map((call) => call.key)).toEqual([key])
})
