import type { Input, Output } from '@core/kit/contract'
import { tipsApi } from '@core/tips/api'
import type { TipDraft } from '@core/tips/draft'
import { call } from './cloud/call'
import { Outbox } from './cloud/outbox'
import type { KeptPhoto } from './cloud/outbox-item'
import { rememberReceipt } from './unseen-receipts'

/** A tip while it is being written: anything may still be missing. Photos are kept beside it. */
export type UnfinishedTip = Partial<Omit<TipDraft, 'photos' | 'photosToCome'>>

type Sent = Input<typeof tipsApi.submit>
type Receipt = Output<typeof tipsApi.submit>

const asTipPhoto = ({ photoId, source, takenAt }: KeptPhoto) => ({
  photoId: photoId ?? '',
  source,
  ...(takenAt === undefined ? {} : { takenAt }),
})

/** What goes to the server; the server says in words what is still missing. */
function seal(draft: UnfinishedTip, photos: readonly KeptPhoto[]): Sent {
  const ready = photos.filter((photo) => photo.photoId)
  const toCome = photos.length - ready.length
  return {
    ...(draft as Omit<Sent, 'photos'>),
    photos: ready.map(asTipPhoto),
    ...(toCome > 0 ? { photosToCome: toCome } : {}),
  }
}

/** Drafts and unsent tips of this device (MISSION T3). */
export const tipOutbox = new Outbox<UnfinishedTip, Sent, Receipt>({
  slot: 'lianxian.tips',
  seal,
  submit: async (input, key) => {
    const receipt = await call(tipsApi.submit, input, { key })
    rememberReceipt(receipt)
    return receipt
  },
  follow: ({ tipId }, photo, key) =>
    call(tipsApi.addPhotos, { tipId, photos: [asTipPhoto(photo)] }, { key }),
})

export const useTipOutbox = tipOutbox.store
