import { printCode } from '@core/kit/ids'
import type { Receipt } from '@core/tips/views'
import { squaresOf } from '@src/components/qr-image/draw-qr'

/** Pixels of the image that is kept. */
export const WIDTH = 600
export const HEIGHT = 800
const QR_SIDE = 440
const QR_TOP = 190

type Pen = Pick<CanvasRenderingContext2D, 'fillRect' | 'fillText'> & {
  fillStyle: unknown
  font: string
  textAlign: string
}

function drawSquares(pen: Pen, link: string): void {
  const { size, data } = squaresOf(link)
  // Whole pixels only: blurred edges cost scanners more than a slightly smaller code.
  const square = Math.floor(QR_SIDE / size)
  const left = Math.floor((WIDTH - square * size) / 2)
  for (let at = 0; at < data.length; at += 1) {
    if (!data[at]) continue
    const [x, y] = [at % size, Math.floor(at / size)]
    pen.fillRect(left + x * square, QR_TOP + y * square, square, square)
  }
}

/** The receipt as one picture: number, QR image and code; nothing that says who reported. */
export function drawReceipt(pen: Pen, { number, code, link }: Receipt): void {
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.fillStyle = '#0B6146'
  pen.textAlign = 'center'
  pen.font = '28px sans-serif'
  pen.fillText('民生连线 回执号', WIDTH / 2, 70)
  pen.font = 'bold 72px sans-serif'
  pen.fillText(number, WIDTH / 2, 150)
  pen.fillStyle = '#17211C'
  drawSquares(pen, link)
  pen.font = 'bold 44px sans-serif'
  pen.fillText(printCode(code), WIDTH / 2, 700)
  pen.font = '26px sans-serif'
  pen.fillText('扫一扫看进展，别给不相干的人', WIDTH / 2, 750)
}
