import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LocalCloud } from '../../support/local-cloud'
import { type Outcome, probe, startFixtures } from './fixtures'

interface FileRow {
  fileID: string
  status: number
  tempFileURL?: string
}
type Uploaded = Outcome<{ fileID: string }>
type Listed = Outcome<{ fileList: FileRow[] }>

const upload = (cloud: LocalCloud, file: string, text: string) =>
  probe<Uploaded>(cloud, 'upload', { path: file, text })

const urlOf = async (cloud: LocalCloud, fileID: string, maxAge = 60): Promise<string> => {
  const { value } = await probe<Listed>(cloud, 'urls', { fileList: [{ fileID, maxAge }] })
  return value?.fileList[0]?.tempFileURL ?? ''
}

describe('cloud storage through the real SDK', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startFixtures()
  })
  afterAll(() => cloud.stop())

  it.each(['dir/图 a.txt', 'plain.txt', '深/更深/@+&=,;$!.txt', "it's (1)~.txt"])(
    'keeps and gives back %s',
    async (file) => {
      const { value } = await upload(cloud, file, `内容 ${file}`)
      const fileID = value?.fileID ?? ''
      expect(fileID).toMatch(/^cloud:\/\/lianxian-local\..+/)
      const back = await probe<Outcome<string>>(cloud, 'download', { fileID })
      expect(back).toEqual({ value: `内容 ${file}` })
      const page = await fetch(await urlOf(cloud, fileID))
      expect(await page.text()).toBe(`内容 ${file}`)
      expect(readFileSync(path.join(cloud.dataDir, 'files', file), 'utf8')).toBe(`内容 ${file}`)
    },
  )

  it('replaces a file as a whole', async () => {
    await upload(cloud, 'twice.txt', 'a long first text')
    const { value } = await upload(cloud, 'twice.txt', 'short')
    const back = await probe<Outcome<string>>(cloud, 'download', { fileID: value?.fileID })
    expect(back.value).toBe('short')
    expect(readdirSync(path.join(cloud.dataDir, 'uploading'))).toEqual([])
  })

  it('deletes, and tells what was not there', async () => {
    const { value } = await upload(cloud, 'gone.txt', 'x')
    const fileID = value?.fileID ?? ''
    const missing = fileID.replace('gone', 'never')
    const done = await probe<Listed>(cloud, 'remove', { fileList: [fileID, missing] })
    expect(done.value?.fileList.map(({ status }) => status)).toEqual([0, -503003])
    const after = await probe<Outcome<string>>(cloud, 'download', { fileID })
    expect(after.error?.code).toBe('STORAGE_FILE_NONEXIST')
    const urls = await probe<Listed>(cloud, 'urls', { fileList: [fileID, 'cloud://x.y/none'] })
    expect(urls.value?.fileList.map(({ tempFileURL }) => tempFileURL)).toEqual(['', ''])
  })

  it.each([
    '../outside.txt',
    'a/../../outside.txt',
    '/etc/passwd',
    'a//b',
    '.',
    'a/./b',
    'a\\..\\b',
    'a\u0000b',
    'a%2f..%2fb',
    '',
    `${'长'.repeat(90)}.txt`,
  ])('refuses the path %p', async (file) => {
    const { error } = await upload(cloud, file, 'x')
    expect(error?.code).toBe('STORAGE_REQUEST_FAIL')
    expect(existsSync(path.join(cloud.dataDir, 'outside.txt'))).toBe(false)
  })

  it('serves a download address only as it was signed, and only for its time', async () => {
    const { value } = await upload(cloud, 'signed.txt', 'mine')
    await upload(cloud, 'other.txt', 'theirs')
    const url = await urlOf(cloud, value?.fileID ?? '', 60)
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url.replace('signed.txt', 'other.txt'))).status).toBe(403)
    expect((await fetch(url.replace(/expires=\d+/, 'expires=9999999999'))).status).toBe(403)
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403)
    const outside = url.replace('/files/signed.txt', '/files/..%2f..%2fkey')
    expect((await fetch(outside)).status).toBe(400)
    const short = await urlOf(cloud, value?.fileID ?? '', 1)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect((await fetch(short)).status).toBe(403)
    expect((await fetch(url)).status).toBe(200)
  })

  it('never lets a stored file act as a page of ours', async () => {
    const { value } = await upload(cloud, 'evil.html', '<script>alert(1)</script>')
    const reply = await fetch(await urlOf(cloud, value?.fileID ?? ''))
    expect(reply.headers.get('content-disposition')).toBe('attachment')
    expect(reply.headers.get('content-security-policy')).toContain('sandbox')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('lets a client add under incoming/ only, and never replace', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0x00])
    const fileID = await cloud.upload('incoming/张三/1.jpg', bytes, 'o-ann')
    const reply = await fetch(`${cloud.url}/local/temp-url?${new URLSearchParams({ fileID })}`)
    const { tempFileURL } = (await reply.json()) as { tempFileURL: string }
    const back = await fetch(tempFileURL)
    expect(back.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await back.arrayBuffer())).toEqual(bytes)
    const refused = { code: 'STORAGE_EXCEED_AUTHORITY' }
    await expect(cloud.upload('incoming/张三/1.jpg', bytes, 'o-bob')).rejects.toMatchObject(refused)
    await expect(cloud.upload('photos/1.jpg', bytes, 'o-bob')).rejects.toMatchObject(refused)
    await expect(cloud.upload('incoming/../key', bytes, 'o-bob')).rejects.toMatchObject({
      code: 'STORAGE_REQUEST_FAIL',
    })
  })
})
