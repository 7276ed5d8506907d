import { create } from 'qrcode/lib/core/qrcode'

/** A mini program has no TextEncoder, so the bytes are made here; links of ours are ASCII. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(encodeURI(text), (c) => c.charCodeAt(0))

/** The squares of a text's QR code, row by row; 1 = dark. */
export const squaresOf = (text: string) =>
  create([{ data: bytesOf(text), mode: 'byte' }], { errorCorrectionLevel: 'M' }).modules

/** Empty squares around the code, as the standard asks. */
const MARGIN = 4

/** A QR image of a text as an SVG data URI; dark squares join into one path. */
export function drawQr(text: string): string {
  const { size, data } = squaresOf(text)
  const runs: string[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue
      const from = x
      while (x + 1 < size && data[y * size + x + 1]) x += 1
      const width = x - from + 1
      runs.push(`M${from + MARGIN} ${y + MARGIN}h${width}v1h-${width}z`)
    }
  }
  const side = size + 2 * MARGIN
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'%3E%3Cpath fill='%23fff' d='M0 0h${side}v${side}H0z'/%3E%3Cpath d='${runs.join('')}'/%3E%3C/svg%3E`
}
