import type { Cursor } from '@core/kit/page'
import { piecesApi } from '@core/pieces/api'
import { call } from '@src/cloud/call'
import { useList } from '@src/cloud/use-list'

async function read(after: { after?: Cursor }) {
  const { pieces, next } = await call(piecesApi.list, after)
  return { rows: pieces, next }
}

/** The public list of what the newsroom wrote. */
export const usePieces = () => useList(read)
