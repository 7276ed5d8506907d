import { AppError, SENTENCES } from '@core/kit/errors'
import type { AcceptedPhoto } from '@core/photos/photo'
import { create } from 'zustand'
import type { Picture } from './files'
import { newKey } from './keys'
import { sendPhoto } from './send-photo'
import { shrink } from './shrink'

/** Photos on their way at once, and how often one is tried again by itself (DESIGN-UI §9). */
export const AT_ONCE = 2
export const RETRIES = 2

export type Upload =
  | { state: 'queued' }
  | { state: 'sending'; percent: number }
  | { state: 'failed'; message: string }
  | { state: 'done'; photo: AcceptedPhoto }

/** How each photo is doing, by the name the caller gave it. */
export const useUploads = create<{ uploads: Record<string, Upload> }>(() => ({ uploads: {} }))

interface Job {
  name: string
  open: () => Promise<Picture | undefined>
  settle: (photo: AcceptedPhoto | undefined) => void
}

const waiting: Job[] = []
let running = 0

function tell(name: string, upload: Upload): void {
  useUploads.setState(({ uploads }) => ({ uploads: { ...uploads, [name]: upload } }))
}

async function prepare(job: Job): Promise<Picture> {
  const picture = await job.open()
  if (!picture) throw new AppError('NotFound', '这张照片不在手机里了，重新拍一张')
  return shrink(picture)
}

/** A refused photo will be refused again; only silence is worth another try. */
const isFinal = (failure: unknown) =>
  failure instanceof AppError && failure.code !== 'Unavailable' && failure.code !== 'Internal'

async function run(job: Job): Promise<void> {
  const key = newKey()
  let small: Picture | undefined
  for (let left = RETRIES; ; left -= 1) {
    tell(job.name, { state: 'sending', percent: 0 })
    try {
      small ??= await prepare(job)
      const photo = await sendPhoto(small, key, (percent) =>
        tell(job.name, { state: 'sending', percent }),
      )
      tell(job.name, { state: 'done', photo })
      return job.settle(photo)
    } catch (failure) {
      if (left > 0 && !isFinal(failure)) continue
      const message = failure instanceof AppError ? failure.message : SENTENCES.Unavailable
      tell(job.name, { state: 'failed', message })
      return job.settle(undefined)
    }
  }
}

function next(): void {
  const job = running < AT_ONCE ? waiting.shift() : undefined
  if (!job) return
  running += 1
  void run(job).finally(() => {
    running -= 1
    next()
  })
}

/**
 * Sends a photo as soon as there is room; resolves to nothing when all tries failed, and
 * `useUploads` says why. Calling it again with the same name is the manual retry.
 */
export function uploadPhoto(name: string, open: Job['open']): Promise<AcceptedPhoto | undefined> {
  tell(name, { state: 'queued' })
  return new Promise((settle) => {
    waiting.push({ name, open, settle })
    next()
  })
}
