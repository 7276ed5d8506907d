import { AppError } from '@core/kit/errors'
import Taro from '@tarojs/taro'
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { dropPicture, keepPicture, keptPicture } from './files'
import { newKey } from './keys'
import type { KeptPhoto, OutboxItem, OutboxParts, Sealed } from './outbox-item'
import type { Picked } from './pick'
import { uploadPhoto } from './upload'

/** Failures after which the same parcel is worth sending again. */
const PASSES = new Set(['Unavailable', 'Internal', 'TooMany'])

type Change<D, I, R> = Partial<OutboxItem<D, I, R>>

/**
 * Drafts and tips not yet sent, kept on the device with their photos. Several at once; each is sent
 * under one idempotency key until the server has answered, so trying again never makes a second.
 */
export class Outbox<D, I, R> {
  readonly store: UseBoundStore<StoreApi<{ items: OutboxItem<D, I, R>[] }>>
  readonly #parts: OutboxParts<D, I, R>
  readonly #sending = new Map<string, Promise<R>>()
  readonly #uploading = new Map<string, Promise<void>>()

  constructor(parts: OutboxParts<D, I, R>) {
    this.#parts = parts
    const kept = Taro.getStorageSync<OutboxItem<D, I, R>[] | ''>(parts.slot)
    this.store = create(() => ({ items: kept || [] }))
  }

  find(id: string): OutboxItem<D, I, R> | undefined {
    return this.store.getState().items.find((item) => item.id === id)
  }

  /** Starts a draft and gives its id. */
  begin(draft: D): string {
    const id = newKey()
    const fresh = { trouble: undefined, sealed: undefined, result: undefined }
    this.#keep([{ id, draft, photos: [], changedAt: Date.now(), ...fresh }, ...this.#items])
    return id
  }

  /** Changes a draft. What is sealed is on its way and stays as it is. */
  write(id: string, draft: D): void {
    if (!this.find(id)?.sealed) this.#change(id, { draft, changedAt: Date.now() })
  }

  /** Keeps picked photos on the device and starts sending them. */
  async addPhotos(id: string, picked: readonly Picked[]): Promise<void> {
    for (const { picture, source, takenAt } of picked) {
      const name = await keepPicture(picture)
      const photo: KeptPhoto = { name, source, takenAt, photoId: undefined }
      this.#change(id, { photos: [...(this.find(id)?.photos ?? []), photo] })
      void this.sendPhoto(id, name)
    }
  }

  /** Sends one photo; also the manual retry. */
  sendPhoto(id: string, name: string): Promise<void> {
    const underway = this.#uploading.get(name)
    if (underway) return underway
    const uploading = uploadPhoto(name, () => keptPicture(name))
      .then((accepted) => {
        if (accepted) this.#changePhoto(id, name, { photoId: accepted.photoId })
      })
      .finally(() => this.#uploading.delete(name))
    this.#uploading.set(name, uploading)
    return uploading
  }

  changePhoto(id: string, name: string, change: Pick<KeptPhoto, 'takenAt'>): void {
    this.#changePhoto(id, name, change)
  }

  async removePhoto(id: string, name: string): Promise<void> {
    const photos = this.find(id)?.photos.filter((photo) => photo.name !== name)
    if (photos) this.#change(id, { photos })
    await dropPicture(name)
  }

  /** Throws a draft away with its photos. */
  async drop(id: string): Promise<void> {
    const item = this.find(id)
    this.#keep(this.#items.filter((each) => each.id !== id))
    await Promise.all(item?.photos.map((photo) => dropPicture(photo.name)) ?? [])
  }

  /**
   * Sends a draft; a second call while it is on its way waits for the first. Fails with `AppError`:
   * after `Unavailable` it stays sealed and goes out by itself once the network is back.
   */
  send(id: string): Promise<R> {
    const underway = this.#sending.get(id)
    if (underway) return underway
    const sending = this.#submit(id).finally(() => this.#sending.delete(id))
    this.#sending.set(id, sending)
    return sending
  }

  /** Sends what was left unsent, photos that failed included. Run at launch and on network return. */
  async resume(): Promise<void> {
    for (const { id, sealed, result } of [...this.#items]) {
      try {
        if (sealed && !result) await this.send(id)
        else if (result) await this.#followUp(id)
      } catch (failure) {
        // The item itself says what is wrong and waits for the next chance.
        if (!(failure instanceof AppError)) throw failure
      }
    }
  }

  get #items(): OutboxItem<D, I, R>[] {
    return this.store.getState().items
  }

  #keep(items: OutboxItem<D, I, R>[]): void {
    this.store.setState({ items })
    Taro.setStorageSync(this.#parts.slot, items)
  }

  #change(id: string, change: Change<D, I, R>): void {
    this.#keep(this.#items.map((item) => (item.id === id ? { ...item, ...change } : item)))
  }

  #changePhoto(id: string, name: string, change: Partial<KeptPhoto>): void {
    const photos = this.find(id)?.photos.map((photo) =>
      photo.name === name ? { ...photo, ...change } : photo,
    )
    if (photos) this.#change(id, { photos })
  }

  #seal(id: string): Sealed<I> {
    const item = this.find(id)
    if (!item) throw new AppError('NotFound', '这条草稿已经不在了')
    if (item.sealed) return item.sealed
    const sent = item.photos.filter((photo) => photo.photoId).map((photo) => photo.name)
    const sealed = { key: newKey(), input: this.#parts.seal(item.draft, item.photos), sent }
    this.#change(id, { sealed, trouble: undefined })
    return sealed
  }

  async #submit(id: string): Promise<R> {
    const sealed = this.#seal(id)
    try {
      const result = await this.#parts.submit(sealed.input, sealed.key)
      this.#change(id, { result, trouble: undefined })
      void this.#followUp(id)
      return result
    } catch (failure) {
      this.#recordFailure(id, failure)
      throw failure
    }
  }

  /** Sends the photos that did not go with the words; the item goes once all have followed. */
  async #followUp(id: string): Promise<void> {
    const { sealed, result, photos } = this.find(id) ?? {}
    if (!sealed || !result || !photos) return
    for (const { name } of photos.filter((photo) => !sealed.sent.includes(photo.name))) {
      await this.#follow(id, name, sealed, result)
    }
    const sent = this.find(id)?.sealed?.sent ?? []
    if (photos.every((photo) => sent.includes(photo.name))) await this.drop(id)
  }

  async #follow(id: string, name: string, { key }: Sealed<I>, result: R): Promise<void> {
    await this.sendPhoto(id, name)
    const photo = this.find(id)?.photos.find((each) => each.name === name)
    if (!photo?.photoId) return
    try {
      await this.#parts.follow(result, photo, `${key}-${name}`)
      const now = this.find(id)?.sealed
      if (now) this.#change(id, { sealed: { ...now, sent: [...now.sent, name] } })
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      this.#change(id, { trouble: { message: failure.message, fields: failure.fields } })
    }
  }

  #recordFailure(id: string, failure: unknown): void {
    if (!(failure instanceof AppError)) return
    const trouble = { message: failure.message, fields: failure.fields }
    if (PASSES.has(failure.code)) this.#change(id, { trouble })
    // The server has refused it for good: it may be changed, and goes out under a new key.
    else this.#change(id, { trouble, sealed: undefined })
  }
}
