import { IDENTITY_LABEL } from '@core/tips/draft'
import { Card } from '@src/components/card/card'
import { Switch } from '@src/components/switch/switch'
import { View } from '@tarojs/components'
import { identityOf } from './draft'
import { change, useReport } from './report-store'

/** Who may learn who reported: hidden unless changed, sealed for hardship (MISSION T2). */
export function IdentityCard() {
  const identity = useReport((s) => identityOf(s.draft))
  return (
    <Card className="report__card report__card--tight">
      <Switch
        words={IDENTITY_LABEL.hidden.title}
        note={IDENTITY_LABEL.hidden.note}
        on={identity !== 'named'}
        disabled={identity === 'sealed'}
        onChange={(on) => change({ identity: on ? 'hidden' : 'named' })}
      />
      <View className="report__rule" />
      <Switch
        words={IDENTITY_LABEL.sealed.title}
        note={`涉及低保、孩子、病人时打开。${IDENTITY_LABEL.sealed.note}`}
        on={identity === 'sealed'}
        onChange={(on) => change({ identity: on ? 'sealed' : 'hidden' })}
      />
    </Card>
  )
}
