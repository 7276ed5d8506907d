import { BRING_LABEL, WHO_LABEL } from '@core/notices/notice'
import type { NoticeView } from '@core/notices/views'
import { squaresOf } from '@src/components/qr-image/draw-qr'
import { lines } from '@src/drawn-lines'

/** Pixels of the picture. */
export const WIDTH = 750
const EDGE = 48
const NAME = 132
const QR_SIDE = 210

export type Pen = Pick<CanvasRenderingContext2D, 'fillRect' | 'fillText'> & {
  fillStyle: unknown
  font: string
  textAlign: string
}

interface Block {
  name?: string
  words: string
  size: number
  bold?: boolean
  color: string
  gap: number
}

const ink = '#17211C'
const grey = '#47534C'

function blocksOf(notice: NoticeView): Block[] {
  const { title, audience, days, kind, who, bring, points, phone } = notice
  const [first] = points
  const fact = (name: string, words: string): Block => ({
    ...{ name, words, size: 32, color: ink, gap: 18 },
  })
  return [
    { words: `社区通知 · ${audience}`, size: 28, color: grey, gap: 0 },
    { words: title, size: 48, bold: true, color: ink, gap: 16 },
    fact('哪天', days),
    fact(WHO_LABEL[kind], who),
    ...(bring ? [fact(BRING_LABEL[kind], bring)] : []),
    ...(first ? [fact('去哪', `${first.name}，${first.address}`)] : []),
    ...(phone ? [fact('电话', phone)] : []),
  ]
}

interface Line extends Block {
  line: string
  top: number
  first: boolean
}

function laid(notice: NoticeView): { rows: Line[]; bottom: number } {
  const rows: Line[] = []
  let top = 120
  for (const block of blocksOf(notice)) {
    const left = block.name ? NAME : 0
    const most = (WIDTH - 2 * EDGE - left) / block.size
    top += block.gap
    for (const [at, line] of lines(block.words, most).entries()) {
      top += block.size * 1.45
      rows.push({ ...block, line, top, first: at === 0 })
    }
  }
  return { rows, bottom: top }
}

export const heightOf = (notice: NoticeView): number =>
  Math.ceil(laid(notice).bottom + QR_SIDE + 120)

function drawCode(pen: Pen, link: string, top: number): void {
  const { size, data } = squaresOf(link)
  const square = Math.floor(QR_SIDE / size)
  pen.fillStyle = ink
  for (let at = 0; at < data.length; at += 1) {
    if (!data[at]) continue
    const [x, y] = [at % size, Math.floor(at / size)]
    pen.fillRect(EDGE + x * square, top + y * square, square, square)
  }
}

/** The notice as one picture for a neighbours' group: what, when, who, where, and a code to open it. */
export function drawShare(pen: Pen, notice: NoticeView): void {
  const { rows, bottom } = laid(notice)
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, WIDTH, heightOf(notice))
  pen.fillStyle = '#0B6146'
  pen.fillRect(0, 0, WIDTH, 96)
  pen.textAlign = 'left'
  pen.fillStyle = '#FFFFFF'
  pen.font = 'bold 36px sans-serif'
  pen.fillText('民生连线', EDGE, 62)
  for (const { name, line, top, size, bold, color, first } of rows) {
    pen.font = `${bold ? 'bold ' : ''}${size}px sans-serif`
    if (name && first) {
      pen.fillStyle = grey
      pen.fillText(name, EDGE, top)
    }
    pen.fillStyle = color
    pen.fillText(line, EDGE + (name ? NAME : 0), top)
  }
  const codeTop = bottom + 56
  drawCode(pen, notice.link, codeTop)
  pen.fillStyle = grey
  pen.font = '28px sans-serif'
  const beside = EDGE + QR_SIDE + 28
  pen.fillText('扫一扫，看全文', beside, codeTop + 90)
  if (notice.slots.length > 0) pen.fillText('能约时间，也能帮邻居约', beside, codeTop + 134)
}
