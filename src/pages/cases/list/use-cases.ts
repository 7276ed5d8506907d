import { casesApi } from '@core/cases/api'
import type { Cursor } from '@core/kit/page'
import { call } from '@src/cloud/call'
import { useList } from '@src/cloud/use-list'

async function read(after: { after?: Cursor }) {
  const { cases, next } = await call(casesApi.listPublic, after)
  return { rows: cases, next }
}

/** The public list of matters neighbours may read of. */
export const useCases = () => useList(read)
