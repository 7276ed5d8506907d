const DATABASE = 'lianxian'
const STORE = 'pictures'

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser refused to store'))
  })
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return settle(request)
}

async function inside<T>(mode: IDBTransactionMode, work: (s: IDBObjectStore) => IDBRequest<T>) {
  const database = await open()
  try {
    return await settle(work(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

/** Pictures of unsent tips in the browser (IndexedDB); they outlive the page. */
export async function put(name: string, picture: Blob): Promise<void> {
  await inside('readwrite', (s) => s.put(picture, name))
}

export const get = (name: string): Promise<Blob | undefined> =>
  inside('readonly', (s) => s.get(name) as IDBRequest<Blob | undefined>)

export async function remove(name: string): Promise<void> {
  await inside('readwrite', (s) => s.delete(name))
}
