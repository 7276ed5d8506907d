import type { Verdict } from './word-list'

/** Shown on /local: how a picture is made suspicious, by its name or by its average colour. */
export const PICTURE_RULE = [
  '文件名含 risky：不通过；含 review：要人看。',
  '整张接近品红 (#ff00ff)：不通过；整张接近青色 (#00ffff)：要人看。',
  '其余都通过。',
]

const RISKY: Verdict = { suggest: 'risky', label: 20002 }
const REVIEW: Verdict = { suggest: 'review', label: 20002 }
const PASS: Verdict = { suggest: 'pass', label: 100 }

/** Judges by name first, then by the mean of all pixels; throws when the bytes are no picture. */
export async function judgePicture(name: string, bytes: Buffer): Promise<Verdict> {
  if (name.includes('risky')) return RISKY
  if (name.includes('review')) return REVIEW
  const { default: sharp } = await import('sharp')
  const { channels } = await sharp(bytes).flatten().toColourspace('srgb').stats()
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => channel.mean)
  if (red > 200 && green < 80 && blue > 200) return RISKY
  if (red < 80 && green > 200 && blue > 200) return REVIEW
  return PASS
}
