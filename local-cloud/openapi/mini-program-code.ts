import { toBuffer } from 'qrcode'
import type { OpenApiReply } from './wire'

const failure = (errcode: number, errmsg: string): OpenApiReply => ({ json: { errcode, errmsg } })

/**
 * wxacode.getUnlimited: a QR picture of the same page on this local cloud's web side, so that a phone's
 * camera opens what the real code would open. Scene: at most 32 of WeChat's visible characters (A8).
 */
export async function getUnlimited(
  args: Record<string, unknown>,
  publicUrl: string,
): Promise<OpenApiReply> {
  const { scene, page = 'pages/home/index', width = 430 } = args
  if (typeof scene !== 'string' || !/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)) {
    return failure(40169, 'invalid length for scene, or the data is not json string')
  }
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) {
    return failure(41030, 'invalid page')
  }
  const size = Number(width)
  if (!(size >= 280 && size <= 1280)) return failure(40097, 'invalid args: width')
  const target = `${publicUrl}/${page}?scene=${encodeURIComponent(scene)}`
  const bytes = await toBuffer(target, { type: 'png', width: size, errorCorrectionLevel: 'M' })
  return { bytes, contentType: 'image/png' }
}
