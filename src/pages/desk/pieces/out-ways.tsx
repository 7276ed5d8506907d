import { piecesApi } from '@core/pieces/api'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { saveShareImage } from './share-image'
import type { PieceDesk } from './use-piece-desk'

/** Both forms, so that an editor of pages takes the styles and a plain field the code. */
async function copyHtml(html: string): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([html], { type: 'text/plain' }),
  })
  await navigator.clipboard.write([item])
}

function Withdraw({ desk }: { desk: PieceDesk }) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  if (desk.its.withdrawn) return null
  if (!open) {
    return <DeskButton words="撤回" kind="danger" size="small" onPress={() => setOpen(true)} />
  }
  const withdraw = async () => {
    if (await desk.act(piecesApi.withdraw, { words })) setOpen(false)
  }
  return (
    <div className="approve__form">
      <FormField
        label="为什么撤回"
        value={words}
        hint={`公开给读者看，${desk.its.people} 个看过的人都会收到`}
        onChange={setWords}
      />
      <DeskButton words="现在撤回" kind="danger" size="small" onPress={() => void withdraw()} />
    </div>
  )
}

/** What goes on from the published edition: to the 公众号, to a group, or back (P3). */
export function OutWays({ desk }: { desk: PieceDesk }) {
  const { pieceId, withdrawn } = desk.its
  const [said, setSaid] = useState('')
  const copy = () =>
    call(piecesApi.export, { pieceId })
      .then(({ html }) => copyHtml(html))
      .then(
        () => setSaid('复制好了，到公众号编辑器里粘贴'),
        (failure: unknown) => setSaid(asAppError(failure).message),
      )
  const picture = () =>
    call(piecesApi.open, { pieceId })
      .then(saveShareImage)
      .then(
        () => setSaid('图片存好了，发到群里就行'),
        (failure: unknown) => setSaid(asAppError(failure).message),
      )
  return (
    <section className="gate__part">
      <h3 className="t3">发到别处</h3>
      <div className="gate__ways">
        {!withdrawn && (
          <>
            <DeskButton words="复制到公众号" size="small" onPress={() => void copy()} />
            <DeskButton words="存分享图" size="small" onPress={() => void picture()} />
          </>
        )}
        <a
          className="gate__link"
          href={`/pieces/piece?id=${pieceId}`}
          target="_blank"
          rel="noreferrer"
        >
          看公开页
        </a>
        <Withdraw desk={desk} />
      </div>
      <output className="meta">{said}</output>
    </section>
  )
}
