import { shanghai } from '@core/kit/time'
import type { ExplainerText } from '@core/policies/views'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { Tap } from '@src/components/tap/tap'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'

/** On the web the page itself; a mini program may not leave WeChat, so it hands the address over. */
function openSource(url: string, say: (words: string) => void): void {
  if (process.env.TARO_ENV === 'h5') {
    window.open(url, '_blank', 'noopener')
    return
  }
  Taro.setClipboardData({ data: url }).then(
    () => say('网址复制好了，到浏览器里打开'),
    () => say('没复制上，再点一次'),
  )
}

function Pairs({ pairs }: { pairs: ExplainerText['pairs'] }) {
  return (
    <>
      {pairs.map(({ no, text, plain }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: clauses stand in the order of the document
        <View key={i} className="pair">
          <Text className="pair__clause">
            <Text className="explainer__bold">{no} </Text>
            {text}
          </Text>
          {plain.map((words) => (
            <Text key={words} className="pair__plain">
              {words}
            </Text>
          ))}
        </View>
      ))}
    </>
  )
}

/** 原文和大白话: the clauses beside the plain words, and who let us repost it. */
export function SourceCard({ text }: { text: ExplainerText }) {
  const { original, cleared, pairs } = text
  const [beside, setBeside] = useState(false)
  const [said, setSaid] = useState('')
  const when = shanghai(cleared.at).format('M月D日')
  return (
    <Card title="原文和授权">
      <Text className="source__words">
        {`《${original.title}》，${original.number}，${original.department}发。${when}确认可以转载，大白话由${cleared.department}${cleared.office}核对。办理以原文和窗口为准。`}
      </Text>
      <Tap className="explainer__way" expanded={beside} onTap={() => setBeside(!beside)}>
        <Icon name="scroll" size={18} color="brand" className="explainer__sign" />
        <Text className="explainer__link">{beside ? '收起条文' : '条文和大白话对着看'}</Text>
      </Tap>
      {beside && <Pairs pairs={pairs} />}
      {original.url && (
        <Tap className="explainer__way" onTap={() => openSource(original.url, setSaid)}>
          <Icon name="copy-bold" size={18} color="brand" className="explainer__sign" />
          <Text className="explainer__link">{said || '看政策原文'}</Text>
        </Tap>
      )}
    </Card>
  )
}
