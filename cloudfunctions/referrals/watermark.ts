import path from 'node:path'

/** A font of our own: servers have none for Chinese. `scripts/build-functions.mjs` puts it beside the bundle. */
const FONT = path.join(__dirname, 'watermark.ttf')
const FAMILY = 'Noto Sans SC'

const TILT = -24
/** Letters against the shorter side of the picture. */
const SHARE = 26
const SMALLEST = 14

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 }
const escaped = (words: string) =>
  words.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)

type Sharp = typeof import('sharp').default

const drawn = (sharp: Sharp, words: string, size: number, look: string) =>
  sharp({
    text: {
      text: `<span ${look}>${escaped(words)}</span>`,
      font: `${FAMILY} ${size}`,
      fontfile: FONT,
      rgba: true,
      dpi: 72,
    },
  })

interface Sized {
  width: number
  height: number
}

/** One piece of the pattern: the words, tilted, with room around them, never larger than the picture. */
async function tile(
  sharp: Sharp,
  words: string,
  size: number,
  look: string,
  { width, height }: Sized,
) {
  const tilted = await drawn(sharp, words, size, look)
    .rotate(TILT, { background: CLEAR })
    .extend({ top: size, bottom: size, left: size, right: size, background: CLEAR })
    .png()
    .toBuffer()
  return sharp(tilted).resize(width, height, { fit: 'inside', withoutEnlargement: true }).toBuffer()
}

/** The same words once more on a dark strip along the foot, where they can be read. */
async function strip(sharp: Sharp, words: string, size: number, width: number) {
  const letters = await drawn(sharp, words, size, 'foreground="white"').png().toBuffer()
  const fitted = await sharp(letters)
    .resize(width - size, undefined, { fit: 'inside', withoutEnlargement: true })
    .toBuffer()
  const background = { r: 16, g: 26, b: 21, alpha: 0.62 }
  const height = size * 2
  return sharp({ create: { width, height, channels: 4, background } })
    .composite([{ input: fitted, gravity: 'centre' }])
    .png()
    .toBuffer()
}

/**
 * Burns whom a picture was given to into its pixels, over all of it (MISSION C5). What comes out is
 * a new picture without metadata.
 */
export async function watermark(bytes: Buffer, words: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const { width = 0, height = 0 } = await sharp(bytes).metadata()
  const size = Math.max(SMALLEST, Math.round(Math.min(width, height) / SHARE))
  const dark = await tile(sharp, words, size, 'foreground="black" alpha="26%"', { width, height })
  const light = await tile(sharp, words, size, 'foreground="white" alpha="46%"', { width, height })
  return sharp(bytes)
    .composite([
      { input: dark, tile: true, gravity: 'northwest' },
      { input: light, tile: true, top: 1, left: 1 },
      { input: await strip(sharp, words, size, width), gravity: 'south' },
    ])
    .jpeg({ quality: 80 })
    .toBuffer()
}
