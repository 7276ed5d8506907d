import { momentWords } from '@core/kit/time'
import type { WarningView } from '@core/notices/views'
import { WARNING_STATE_LABEL, warningName } from '@core/notices/warning'
import { AlertSign } from '@src/components/alert-bar/alert-sign'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { Tap } from '@src/components/tap/tap'
import { openInstead } from '@src/navigate'
import { openAddress } from '@src/pages/notices/open-address'
import { Text, View } from '@tarojs/components'

function Fate({ warning }: { warning: WarningView }) {
  const { state, lifted, until, replacedBy } = warning
  const words = {
    standing: `到 ${momentWords(until)} 为止`,
    lifted: `${momentWords(lifted?.at ?? until)} 解除`,
    replaced: '发布单位发了新的一条',
    expired: `${momentWords(until)} 到期`,
  }[state]
  return (
    <View className="bulletin__fate">
      <Text className={`bulletin__state bulletin__state--${state}`}>
        {WARNING_STATE_LABEL[state]}
      </Text>
      <Text className="t-meta grow">{words}</Text>
      {replacedBy && (
        <Tap role="link" onTap={() => void openInstead('warning', { id: replacedBy })}>
          <Text className="bulletin__link">看新的一条</Text>
        </Tap>
      )}
    </View>
  )
}

function Source({ warning: { sourceUrl, sourceNumber } }: { warning: WarningView }) {
  if (!sourceUrl && !sourceNumber) return null
  return (
    <View className="bulletin__source">
      {sourceNumber && <Text className="t-meta">原文编号 {sourceNumber}</Text>}
      {sourceUrl && (
        <Tap role="link" label="看发布单位的原文" onTap={() => openAddress(sourceUrl)}>
          <Text className="bulletin__link">看发布单位的原文</Text>
        </Tap>
      )}
    </View>
  )
}

/** The bulletin itself: the station's words, whole and unchanged, with station and time (A2). */
export function Bulletin({ warning }: { warning: WarningView }) {
  const { kind, colour, station, issuedAt, text, state, lifted, audience } = warning
  return (
    <Card className="bulletin">
      <View className="bulletin__top">
        <AlertSign kind={kind} colour={colour} over={state !== 'standing'} />
        <View className="grow bulletin__head">
          <Text className="bulletin__name">{warningName(warning)}</Text>
          <Text className="t-meta">
            {station} {momentWords(issuedAt)} 发布 · {audience}
          </Text>
        </View>
      </View>
      <Fate warning={warning} />
      <View className="bulletin__words">
        <Text className="bulletin__text">{text}</Text>
      </View>
      {lifted && (
        <View className="bulletin__words">
          <Text className="bulletin__text">{lifted.words}</Text>
        </View>
      )}
      <View className="bulletin__locked">
        <Icon name="shield-check" size={16} color="ink3" />
        <Text className="t-meta grow">上面是{station}的原文，我们一个字不改</Text>
      </View>
      <Source warning={warning} />
    </Card>
  )
}
