import { AppError } from '@core/kit/errors'
import { referralsApi } from '@core/referrals/api'
import type { Device } from '@core/referrals/referral'
import type { Letter } from '@core/referrals/views'
import { holdLink } from '@src/cloud/token'
import { asAppError } from '@src/cloud/use-call'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { callByLink } from './call-by-link'

/** From here on a window is a desk's, coarse as it is: only the kind of device is remembered. */
const DESK_WIDTH = 900

const deviceNow = (): Device =>
  process.env.TARO_ENV === 'h5' && window.innerWidth >= DESK_WIDTH ? 'pc' : 'phone'

/** The token in the address: `/r/<token>` on the web, a parameter in the mini program. */
function tokenFrom({ t, scene }: { t?: string; scene?: string }): string {
  if (process.env.TARO_ENV !== 'h5') return t ?? scene ?? ''
  return window.location.pathname.split('/').pop() ?? ''
}

export interface OpenLetter {
  letter: Letter | undefined
  failed: AppError | undefined
  /** Shows what a change answered, without asking again. */
  show: (letter: Letter) => void
  retry: () => void
}

/** The letter behind the link. While the page is open, calls go out in the name of its holder. */
export function useLetter(): OpenLetter {
  const { params } = useRouter<{ t?: string; scene?: string }>()
  const token = tokenFrom(params)
  const [letter, setLetter] = useState<Letter>()
  const [failed, setFailed] = useState<AppError>()
  const load = useCallback(async () => {
    holdLink(token)
    try {
      if (!token) throw new AppError('NotFound', '链接不完整，请重新点开')
      setLetter(await callByLink(referralsApi.letter, { device: deviceNow() }))
      setFailed(undefined)
    } catch (failure) {
      setFailed(asAppError(failure))
    }
  }, [token])
  useEffect(() => {
    void load()
    return () => holdLink(undefined)
  }, [load])
  return { letter, failed, show: setLetter, retry: () => void load() }
}
