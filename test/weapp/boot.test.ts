import path from 'node:path'
import { Host } from '../support/weapp-host/host'

const dist = path.resolve(__dirname, '../../dist/weapp')

it('starts the built mini program on its home page, without a network', async () => {
  const offline = {
    init: () => undefined,
    callFunction: () => Promise.reject(new Error('network is down')),
  }
  const host = new Host(dist, { wx: { cloud: offline } })
  await host.launch('/pages/home/index')
  await host.until(() => host.text().includes('说一声'))
  expect(host.text()).toContain('拍照报线索')
  const errors = host.logs.filter(([level]) => level === 'error')
  expect(errors).toEqual([])
})

it('refuses pages that are not there', async () => {
  const host = new Host(dist, {
    wx: { cloud: { init: () => undefined, callFunction: () => Promise.reject(new Error('down')) } },
  })
  await expect(host.launch('/pages/nowhere/index')).rejects.toThrow()
})
