import type { TipStatus } from '@core/tips/views'
import { Card } from '@src/components/card/card'
import { PrintedReply } from '@src/components/printed-reply/printed-reply'
import { whenWords } from '@src/tip-words'
import { Text } from '@tarojs/components'

interface PartyCardProps {
  replies: TipStatus['replies']
  now: number
}

/** What the responsible party answered, word for word, the newest first (DESIGN-UI §5 ③). */
export function PartyCard({ replies, now }: PartyCardProps) {
  return (
    <>
      {replies.map((reply, place) => (
        <Card
          key={reply.at}
          title={place === 0 ? '责任方怎么说' : '之前怎么说的'}
          aside={<Text className="t-meta">{whenWords(reply.at, now)}</Text>}
        >
          <PrintedReply reply={reply} />
        </Card>
      ))}
    </>
  )
}
