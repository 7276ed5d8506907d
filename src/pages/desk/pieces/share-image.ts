import { AppError } from '@core/kit/errors'
import { blockName } from '@core/pieces/block-words'
import type { PieceView, PublicPhoto } from '@core/pieces/views'
import { squaresOf } from '@src/components/qr-image/draw-qr'
import { lines } from '@src/drawn-lines'

const WIDTH = 750
const EDGE = 48
const QR_SIDE = 180
const INK = '#17211C'
const GREY = '#47534C'
const BRAND = '#0B6146'

/** The first photo as published: the copy with everything blacked out. */
function coverOf({ blocks }: PieceView): PublicPhoto | undefined {
  const block = (blocks ?? []).find(({ kind }) => kind === 'photos')
  return block?.kind === 'photos' ? block.photos[0] : undefined
}

async function pictureAt(url: string): Promise<ImageBitmap> {
  const answer = await fetch(url)
  if (!answer.ok) throw new AppError('Unavailable', '照片没取到，再试一次')
  return createImageBitmap(await answer.blob())
}

interface Line {
  words: string
  size: number
  color: string
  bold?: boolean
  gap: number
}

/** Title, and the first words of each side: never one alone. */
function linesOf(view: PieceView): Line[] {
  const said = (view.blocks ?? []).flatMap((block) =>
    block.kind === 'claim' || block.kind === 'response' || block.kind === 'noReply' ? [block] : [],
  )
  const first = said.filter(
    (block, i) => said.findIndex((other) => other.kind === block.kind) === i,
  )
  return [
    { words: view.title, size: 46, color: INK, bold: true, gap: 30 },
    ...first.flatMap((block) => [
      { words: blockName(block), size: 26, color: BRAND, bold: true, gap: 22 },
      { words: block.words.slice(0, 90), size: 30, color: INK, gap: 6 },
    ]),
    ...view.corrections
      .slice(0, 1)
      .map(({ words }) => ({ words: `更正：${words}`, size: 26, color: '#7E4300', gap: 22 })),
  ]
}

interface Laid extends Line {
  top: number
}

function laid(view: PieceView, from: number): { rows: Laid[]; bottom: number } {
  const rows: Laid[] = []
  let top = from
  for (const line of linesOf(view)) {
    top += line.gap
    for (const words of lines(line.words, (WIDTH - 2 * EDGE) / line.size)) {
      top += line.size * 1.45
      rows.push({ ...line, words, top })
    }
  }
  return { rows, bottom: top }
}

function drawCode(pen: CanvasRenderingContext2D, link: string, top: number): void {
  const { size, data } = squaresOf(link)
  const square = Math.floor(QR_SIDE / size)
  pen.fillStyle = INK
  for (let at = 0; at < data.length; at += 1) {
    if (!data[at]) continue
    pen.fillRect(EDGE + (at % size) * square, top + Math.floor(at / size) * square, square, square)
  }
}

/** A published piece as one picture for a neighbours' group, with a code that opens it (P3). */
export async function shareImage(view: PieceView): Promise<HTMLCanvasElement> {
  const cover = coverOf(view)
  const picture = cover ? await pictureAt(cover.url) : undefined
  const tall = picture ? Math.round((picture.height / picture.width) * WIDTH) : 0
  const { rows, bottom } = laid(view, 96 + tall)
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = Math.ceil(bottom + QR_SIDE + 110)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, WIDTH, canvas.height)
  pen.fillStyle = BRAND
  pen.fillRect(0, 0, WIDTH, 96)
  pen.fillStyle = '#FFFFFF'
  pen.font = 'bold 36px sans-serif'
  pen.fillText(view.newsroom.name || '民生连线', EDGE, 62)
  if (picture) pen.drawImage(picture, 0, 96, WIDTH, tall)
  for (const { words, size, color, bold, top } of rows) {
    pen.font = `${bold ? 'bold ' : ''}${size}px sans-serif`
    pen.fillStyle = color
    pen.fillText(words, EDGE, top)
  }
  drawCode(pen, `${window.location.origin}/pieces/piece?id=${view.pieceId}`, bottom + 50)
  pen.fillStyle = GREY
  pen.font = '28px sans-serif'
  pen.fillText('扫一扫，看全文', EDGE + QR_SIDE + 28, bottom + 130)
  return canvas
}

/** Keeps the picture in the computer's downloads. */
export async function saveShareImage(view: PieceView): Promise<void> {
  const canvas = await shareImage(view)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${view.title}.png`
  link.click()
}
