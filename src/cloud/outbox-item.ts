import type { FieldErrors } from '@core/kit/errors'
import type { PhotoSource } from './pick'

export interface KeptPhoto {
  /** Name of the picture on this device, and of its upload in `useUploads`. */
  name: string
  source: PhotoSource
  takenAt: number | undefined
  /** Once the server has it. */
  photoId: string | undefined
}

/** A parcel and the names of the photos that went with it. */
export interface Sealed<I> {
  key: string
  input: I
  sent: string[]
}

/** Why something could not be sent, for the person to put right. */
export interface Trouble {
  message: string
  fields: FieldErrors | undefined
}

export interface OutboxItem<D, I, R> {
  id: string
  draft: D
  photos: KeptPhoto[]
  changedAt: number
  trouble: Trouble | undefined
  /** What is being sent, unchanged until the server has answered: so twice is once (MISSION T3). */
  sealed: Sealed<I> | undefined
  /** The answer; the item stays until the photos left behind have followed. */
  result: R | undefined
}

export interface OutboxParts<D, I, R> {
  /** Where the list is kept on this device. */
  slot: string
  /** What is sent for a draft; photos without a `photoId` are still on the phone. */
  seal: (draft: D, photos: readonly KeptPhoto[]) => I
  submit: (input: I, key: string) => Promise<R>
  /** Sends a photo that arrived after the words. */
  follow: (result: R, photo: KeptPhoto, key: string) => Promise<unknown>
}
