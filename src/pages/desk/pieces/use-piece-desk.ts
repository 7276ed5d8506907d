import type { Input, Procedure } from '@core/kit/contract'
import { piecesApi } from '@core/pieces/api'
import type { DeskPiece } from '@core/pieces/desk-views'
import type { Block, Draft } from '@core/pieces/draft'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { type Saving, useSaving } from '../frame/use-saving'

const saved = ({ pieceId, version }: DeskPiece, draft: Draft) =>
  call(piecesApi.save, { pieceId, version, draft })

type Answers = Procedure & { output: (typeof piecesApi.save)['output'] }
/** A procedure of one piece, without what the desk fills in itself. */
type Deed<P extends Procedure> = Omit<Input<P>, 'pieceId' | 'version'>

export interface PieceDesk {
  its: DeskPiece
  /** As it is being written, ahead of what is saved. */
  draft: Draft
  saving: Saving
  change: (patch: Partial<Draft>) => void
  /** Replaces one paragraph; without a new one it goes. */
  changeBlock: (id: string, next?: Block) => void
  addBlocks: (blocks: readonly Block[]) => void
  busy: boolean
  failed: string
  /** Somebody else saved meanwhile. */
  conflict: boolean
  /** Puts what was written here over it. */
  keepMine: () => void
  /** Saves what was written, then does this; tells whether it worked. */
  act: <P extends Answers>(procedure: P, deed: Deed<P>) => Promise<boolean>
  reload: () => void
}

/** Those that decide about a text say which one they saw. */
const UNVERSIONED = 'withdraw'

/** One piece on the desk: its paragraphs with autosave, and what can be done with it. */
export function usePieceDesk(first: DeskPiece, reload: () => void): PieceDesk {
  const kept = useSaving(first, saved)
  const { its, draft, saving, failed, conflict, change, took, replace, queue, save, now } = kept
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  const changeBlock = (id: string, next?: Block) =>
    change({
      blocks: now.current.draft.blocks.flatMap((block) => {
        if (block.id !== id) return [block]
        return next ? [next] : []
      }),
    })
  const addBlocks = (blocks: readonly Block[]) =>
    change({ blocks: [...now.current.draft.blocks, ...blocks] })
  const act: PieceDesk['act'] = (procedure, deed) =>
    queue(async () => {
      setBusy(true)
      setRefused('')
      try {
        await save()
        // What could not be saved stays on the screen; nothing is decided over it.
        if (now.current.dirty) return false
        const { pieceId, version } = now.current.its
        const input = procedure.verb === UNVERSIONED ? deed : { version, ...deed }
        replace((await call(procedure, { pieceId, ...input } as never)) as DeskPiece)
        return true
      } catch (failure) {
        setRefused(asAppError(failure).message)
        return false
      } finally {
        setBusy(false)
      }
    })
  const keepMine = () =>
    void queue(async () => {
      const { pieceId } = now.current.its
      try {
        took(await call(piecesApi.deskOpen, { pieceId }))
      } catch (failure) {
        return setRefused(asAppError(failure).message)
      }
      await save()
    })
  return {
    ...{
      its,
      draft,
      saving,
      conflict,
      change,
      changeBlock,
      addBlocks,
      busy,
      act,
      reload,
      keepMine,
    },
    failed: refused || failed,
  }
}
