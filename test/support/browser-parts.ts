// What jsdom lacks and the web build needs; imported before the code under test.
AbortSignal.timeout ??= () => new AbortController().signal
URL.createObjectURL ??= () => 'blob:test'
URL.revokeObjectURL ??= () => undefined

const pictures = new Map<string, unknown>()

function answered<T>(result: T) {
  const request = { result, onsuccess: () => undefined }
  queueMicrotask(() => request.onsuccess())
  return request
}

const store = {
  put: (value: unknown, name: string) => answered(pictures.set(name, value) && name),
  get: (name: string) => answered(pictures.get(name)),
  delete: (name: string) => answered(pictures.delete(name)),
}

const database = { transaction: () => ({ objectStore: () => store }), close: () => undefined }

/** Just enough of IndexedDB for one store of pictures. */
Object.assign(globalThis, { indexedDB: { open: () => answered(database) } })

/** jsdom loads no pictures and says nothing; here every picture turns out to be none. */
Object.defineProperty(HTMLImageElement.prototype, 'src', {
  set(this: HTMLImageElement, url: string) {
    this.setAttribute('src', url)
    if (url.startsWith('blob:')) queueMicrotask(() => this.onerror?.(new Event('error')))
  },
})
