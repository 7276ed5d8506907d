import { pictureUrl } from '@src/cloud/files'
import { type Upload, useUploads } from '@src/cloud/upload'
import type { GridPhoto } from '@src/components/photo-grid/photo-grid'
import { useEffect, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'

export interface LocalPhoto {
  name: string
  photoId: string | undefined
}

/** What to show of pictures kept on the device, by name. */
function usePictureUrls(names: readonly string[]): Record<string, string> {
  const [urls, setUrls] = useState<Record<string, string>>({})
  const made = useRef(new Map<string, string>())
  const asked = names.join('|')
  useEffect(() => {
    for (const name of asked === '' ? [] : asked.split('|')) {
      if (made.current.has(name)) continue
      made.current.set(name, '')
      void pictureUrl(name).then((url) => {
        if (!url) return
        made.current.set(name, url)
        setUrls((before) => ({ ...before, [name]: url }))
      })
    }
  }, [asked])
  useEffect(() => {
    const { current } = made
    return () => {
      for (const url of current.values()) if (url.startsWith('blob:')) URL.revokeObjectURL(url)
    }
  }, [])
  return urls
}

function cellOf({ name, photoId }: LocalPhoto, url: string, upload: Upload | undefined): GridPhoto {
  if (photoId) return { key: name, url, state: 'done' }
  if (upload?.state === 'sending') {
    return { key: name, url, state: 'sending', percent: upload.percent }
  }
  return { key: name, url, state: upload?.state ?? 'failed' }
}

/** Photos of a draft or a message for the grid: what each looks like and how its upload is doing. */
export function useGridPhotos(photos: readonly LocalPhoto[]): GridPhoto[] {
  const names = photos.map(({ name }) => name)
  const urls = usePictureUrls(names)
  const uploads = useUploads(useShallow((s) => names.map((name) => s.uploads[name])))
  return photos.map((photo, at) => cellOf(photo, urls[photo.name] ?? '', uploads[at]))
}
