import { isPlatform, origin } from '../kit/caller'
import { failure } from '../kit/door'
import { type MediaVerdict, takeVerdict } from './take-verdict'

/** The platform's callback. A phone may call this function too, with a forged pass: it is refused. */
export async function main(push: MediaVerdict): Promise<unknown> {
  const { source, openid } = origin()
  if (!isPlatform(source) || openid)
    return { ok: false, error: { code: 'Forbidden', message: '这个入口只给平台用' } }
  try {
    await takeVerdict(push)
    return 'success'
  } catch (error) {
    return failure(error, 'moderation')
  }
}
