import type { OptionResult, ResultView } from '@core/votes/views'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { spoken } from '@src/components/spoken'
import { Text, View } from '@tarojs/components'

/** Air at the end of the longest bar. */
const SCALE = 1.08
const PERCENT = 100

const width = (n: number, most: number) =>
  `${most === 0 ? 0 : Math.round((n / (most * SCALE)) * 10 * PERCENT) / 10}%`

function Bar({ option, most }: { option: OptionResult; most: number }) {
  const { title, online, paper, chosen } = option
  const pale = chosen ? '' : 'bar__part--pale'
  const label = `${title}${chosen ? '，选上了' : ''}，一共 ${online + paper} 票，线上 ${online}，走访 ${paper}`
  return (
    <View className="bar" {...spoken({ role: 'img', label })}>
      <View className="bar__head">
        <Text className="bar__title">{title}</Text>
        {chosen && (
          <View className="bar__chosen">
            <Icon name="check-circle-fill" size={14} color="brand" />
            <Text className="bar__word">选上了</Text>
          </View>
        )}
        <View className="grow" />
        <Text className="bar__n">{online + paper}</Text>
        <Text className="t-meta">票</Text>
      </View>
      <View className="bar__track">
        <View
          className={`bar__part bar__part--online ${pale}`}
          style={{ width: width(online, most) }}
        />
        <View
          className={`bar__part bar__part--paper ${pale}`}
          style={{ width: width(paper, most) }}
        />
      </View>
      <Text className="t-meta">{`线上 ${online}　走访 ${paper}`}</Text>
    </View>
  )
}

/** Each option with both roads apart; the numbers stand beside the bars. */
export function BarsCard({ result }: { result: ResultView }) {
  const most = Math.max(0, ...result.options.map(({ online, paper }) => online + paper))
  return (
    <Card className="bars">
      <View className="bars__key">
        <View className="bars__sign">
          <View className="bars__spot bars__spot--online" />
          <Text>线上投的</Text>
        </View>
        <View className="bars__sign">
          <View className="bars__spot bars__spot--paper" />
          <Text>信息员走访收的</Text>
        </View>
      </View>
      {result.options.map((option) => (
        <Bar key={option.optionId} option={option} most={most} />
      ))}
    </Card>
  )
}
