import { QrImage } from '@src/components/qr-image/qr-image'
import { DeskIcon } from '../frame/desk-icon'
import { LetterBox } from './our-promise'
import type { QrSignIn } from './use-qr-sign-in'

function leftWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  return `${minutes > 0 ? `${minutes} 分 ` : ''}${seconds % 60} 秒后换新码`
}

const COVER = {
  asking: '正在取码…',
  scanned: '扫到了，在手机上点确认',
  refused: '手机上点了“不是我”，这个码作废了',
  resting: '码停了，要登录时换一个',
} as const

/** What lies over the code when it cannot be scanned now. */
function Cover({ sign }: { sign: QrSignIn }) {
  const { phase, failed } = sign
  if (phase === 'showing') return null
  return (
    <output className="code-card__cover">
      {phase === 'scanned' && <DeskIcon name="check-circle-fill" side={24} color="brand" />}
      {phase === 'failed' ? failed : COVER[phase]}
    </output>
  )
}

/** The code with the two digits beside it, and how long it lasts. */
export function CodeCard({ sign }: { sign: QrSignIn }) {
  const { code, phase, left, renew } = sign
  return (
    <>
      <div className="code-card">
        <div className="code-card__code">
          {code && <QrImage text={code.link} label="用微信扫这个码登录" />}
          {code && <LetterBox className="letter-box--code" />}
          <Cover sign={sign} />
        </div>
        <div className="code-card__digits">
          <p className="code-card__name">核对数字</p>
          <p className="code-card__number">{code?.digits ?? '—'}</p>
          <p className="code-card__hint">手机上显示的数字和这里一样，再点确认</p>
        </div>
      </div>
      <div className="login__under">
        <span className="login__left">
          <DeskIcon name="clock-bold" side={16} />
          {phase === 'showing' || phase === 'scanned' ? leftWords(left) : '没有可用的码'}
        </span>
        <button type="button" className="login__renew" onClick={renew}>
          <DeskIcon name="arrow-clockwise-bold" side={16} color="brand" />
          换一个
        </button>
      </div>
    </>
  )
}
