import { readFileSync } from 'node:fs'
import path from 'node:path'
import { casesApi } from '@core/cases/api'
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

it('knows procedures by name alone (decision 0007)', () => {
  const shared = readFileSync(path.join(dist, 'common.js'), 'utf8')
  expect(shared).toContain('listPublic')
  expect(shared).not.toContain(casesApi.listPublic.summary)
})
