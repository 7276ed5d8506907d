import type { IconName } from '@src/components/icon/icons'
import type { IconColor } from '@src/components/icon/palette'
import { usePlaces } from '@src/places'
import { DeskIcon } from '../frame/desk-icon'

interface Stop {
  words: string
  icon: IconName
  color: IconColor
}

const LINE: readonly Stop[] = [
  { words: '居民', icon: 'user-fill', color: 'white' },
  { words: '编辑', icon: 'pencil-simple-line-fill', color: 'white' },
  { words: '部门和社区', icon: 'check-bold', color: 'onLamp' },
]

/** The newsroom's sign, as it stands on the code too. */
export function LetterBox({ className = '' }: { className?: string }) {
  return (
    <span className={`letter-box ${className}`} aria-hidden>
      <i className="letter-box__slot" />
      <i className="letter-box__line" />
      <i className="letter-box__dot" />
      <i className="letter-box__dot" />
      <i className="letter-box__dot letter-box__dot--lamp" />
    </span>
  )
}

/** The left half: whose desk this is, and what it is for. */
export function OurPromise() {
  const name = usePlaces((s) => s.places?.newsroom.name)
  return (
    <section className="promise" aria-label="民生连线">
      <div className="promise__head">
        <LetterBox className="letter-box--light" />
        <b>民生连线</b>
        <span>{name ? `${name} 编辑后台` : '编辑后台'}</span>
      </div>
      <p className="promise__words">
        居民说一声，
        <br />
        这边接得住，
        <br />
        那边有回音。
      </p>
      <p className="promise__how">
        核实清楚再转交，原话转达不评判，
        <br />
        每件事都要给个结果。
      </p>
      <div className="promise__line" aria-hidden>
        {LINE.map(({ words, icon, color }) => (
          <span key={words} className="promise__stop">
            <i>
              <DeskIcon name={icon} side={24} color={color} />
            </i>
            {words}
          </span>
        ))}
      </div>
    </section>
  )
}
