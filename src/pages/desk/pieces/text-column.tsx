import { BLOCK_LABEL, PIECE_KIND_LABEL } from '@core/pieces/draft'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { SAVING } from '../frame/saving-words'
import { BlockSection } from './block-section'
import { PhotosSection } from './photos-section'
import type { PieceDesk } from './use-piece-desk'
import { WordHints } from './word-hints'
import { newBlockId, STATE } from './words'

function Head({ desk }: { desk: PieceDesk }) {
  const { words, className } = STATE[desk.its.state]
  return (
    <header className="piece-desk__head">
      <h2 className="t3">{PIECE_KIND_LABEL[desk.draft.kind]}</h2>
      <span className={className}>{words}</span>
      <output className={`meta piece-desk__end ${desk.saving === 'failed' ? 'is-red' : ''}`}>
        {SAVING[desk.saving]}
      </output>
    </header>
  )
}

function Adding({ desk }: { desk: PieceDesk }) {
  const add = (kind: 'text' | 'claim') => desk.addBlocks([{ kind, id: newBlockId(), words: '' }])
  return (
    <div className="piece-desk__add">
      {(['text', 'claim'] as const).map((kind) => (
        <DeskButton
          key={kind}
          words={`加一段${BLOCK_LABEL[kind]}`}
          size="small"
          onPress={() => add(kind)}
        />
      ))}
      <span className="meta">对方的话和照片，从左边放进来</span>
    </div>
  )
}

/** What readers will see, paragraph by paragraph, with hints as it is written (P2). */
export function TextColumn({ desk }: { desk: PieceDesk }) {
  const { draft } = desk
  return (
    <main className="piece-desk__text" aria-label="稿子">
      <Head desk={desk} />
      <div className="piece-desk__scroll">
        {desk.failed && (
          <p className="note note--red piece-desk__failed" role="alert">
            {desk.failed}
            <span className="piece-desk__ways">
              <DeskButton words="看别人改的" size="small" onPress={desk.reload} />
              {desk.conflict && (
                <DeskButton words="用我写的" size="small" onPress={desk.keepMine} />
              )}
            </span>
          </p>
        )}
        {desk.its.returned && (
          <p className="note note--yellow">{`${desk.its.returned.by}退回：${desk.its.returned.words}`}</p>
        )}
        <FormField label="标题" value={draft.title} onChange={(title) => desk.change({ title })} />
        <WordHints id="title" text={draft.title} onFix={(title) => desk.change({ title })} />
        {draft.blocks.map((block, place) =>
          block.kind === 'photos' ? (
            <PhotosSection key={block.id} block={block} desk={desk} />
          ) : (
            <BlockSection key={block.id} block={block} place={place} desk={desk} />
          ),
        )}
        <Adding desk={desk} />
      </div>
    </main>
  )
}
