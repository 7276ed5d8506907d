import { momentWords } from '@core/kit/time'
import type { ThemeView } from '@core/votes/views'
import { squaresOf } from '@src/components/qr-image/draw-qr'

/** WeChat crops a shared picture to 5:4; the web's has a QR image below. */
export const CARD_WIDTH = 600
export const CARD_HEIGHT = 480
export const TALL_HEIGHT = 800
const MARGIN = 40
const QR_SIDE = 240
const MOST_SHOWN = 4

type Pen = Pick<CanvasRenderingContext2D, 'fillRect' | 'fillText'> & {
  fillStyle: unknown
  font: string
  textAlign: string
}

type Shown = Pick<ThemeView, 'title' | 'closesAt' | 'phase' | 'options'>

const LINE = 13

/** The title in lines of at most 13 characters, two of them. */
function linesOf(title: string): string[] {
  const lines = [title.slice(0, LINE), title.slice(LINE, 2 * LINE)].filter(Boolean)
  const last = lines.length - 1
  if (title.length > 2 * LINE) lines[last] = `${lines[last]?.slice(0, LINE - 1)}…`
  return lines
}

function drawOptions(pen: Pen, options: Shown['options'], top: number): void {
  pen.font = '26px sans-serif'
  for (const [i, { title }] of options.slice(0, MOST_SHOWN).entries()) {
    const y = top + i * 46
    pen.fillStyle = '#F2AE2E'
    pen.fillRect(MARGIN, y - 19, 14, 14)
    pen.fillStyle = '#17211C'
    pen.fillText(title, MARGIN + 30, y)
  }
  const more = options.length - MOST_SHOWN
  pen.fillStyle = '#5D6861'
  if (more > 0) pen.fillText(`还有 ${more} 个`, MARGIN + 30, top + MOST_SHOWN * 46)
}

function drawSquares(pen: Pen, link: string, words: string): void {
  const { size, data } = squaresOf(link)
  const side = Math.floor(QR_SIDE / size)
  const left = Math.floor((CARD_WIDTH - side * size) / 2)
  pen.fillStyle = '#17211C'
  for (let at = 0; at < data.length; at += 1) {
    if (data[at]) {
      const [x, y] = [at % size, Math.floor(at / size)]
      pen.fillRect(left + x * side, CARD_HEIGHT + 10 + y * side, side, side)
    }
  }
  pen.textAlign = 'center'
  pen.font = '24px sans-serif'
  pen.fillText(words, CARD_WIDTH / 2, CARD_HEIGHT + QR_SIDE + 50)
}

/** The card to pass on: what it is about and until when, never a number of votes. */
export function drawCard(
  pen: Pen,
  { title, closesAt, phase, options }: Shown,
  link?: string,
): void {
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, CARD_WIDTH, link ? TALL_HEIGHT : CARD_HEIGHT)
  pen.fillStyle = '#0B6146'
  pen.fillRect(0, 0, CARD_WIDTH, 190)
  pen.fillStyle = '#FFFFFF'
  pen.textAlign = 'left'
  pen.font = '24px sans-serif'
  pen.fillText(`邻里投票 · 民生连线`, MARGIN, 52)
  pen.font = 'bold 40px sans-serif'
  for (const [i, line] of linesOf(title).entries()) pen.fillText(line, MARGIN, 108 + i * 52)
  drawOptions(pen, options, 240)
  pen.fillStyle = '#7E4300'
  pen.font = '26px sans-serif'
  const open = phase === 'open'
  pen.fillText(open ? `${momentWords(closesAt)} 截止` : '投完了，来看结果', MARGIN, 452)
  if (link) drawSquares(pen, link, open ? '扫一扫，一起来选' : '扫一扫，看结果')
}
