import { Image, Text, View } from '@tarojs/components'
import { spoken } from '../spoken'
import { Tap } from '../tap/tap'
import './message-thread.scss'

export interface Message {
  key: string
  mine: boolean
  name: string
  words: string
  /** When, in words. */
  when: string
  photos?: readonly { key: string; thumbUrl: string }[]
  /** Only of my own. */
  fate?: 'sending' | 'failed' | 'read' | 'sent'
}

const FATE: Record<NonNullable<Message['fate']>, string> = {
  sending: '正在发…',
  failed: '没发出去，点这再发',
  read: '对方已读',
  sent: '发出去了',
}

interface ThreadProps {
  messages: readonly Message[]
  onRetry?: (key: string) => void
  onPhoto?: (messageKey: string, photo: number) => void
}

function Bubble({
  message,
  onRetry,
  onPhoto,
}: { message: Message } & Omit<ThreadProps, 'messages'>) {
  const { key, mine, name, words, when, photos = [], fate } = message
  return (
    <View className={`bubble ${mine ? 'bubble--mine' : ''}`}>
      <View className="bubble__face">
        <Text>{[...name].at(mine ? 0 : -1)}</Text>
      </View>
      <View className="bubble__side">
        <Text className="bubble__meta">
          {mine ? '我' : name} · {when}
        </Text>
        <View className="bubble__words">
          {words && <Text className="bubble__text">{words}</Text>}
          {photos.map((photo, at) => (
            <Tap key={photo.key} label={`看照片 ${at + 1}`} onTap={() => onPhoto?.(key, at)}>
              <Image
                className="bubble__photo"
                src={photo.thumbUrl}
                mode="aspectFill"
                lazyLoad
                {...spoken({ hidden: true })}
              />
            </Tap>
          ))}
        </View>
        {fate === 'failed' && (
          <Tap className="bubble__retry" onTap={() => onRetry?.(key)}>
            <Text>{FATE.failed}</Text>
          </Tap>
        )}
        {fate && fate !== 'failed' && <Text className="bubble__meta">{FATE[fate]}</Text>}
      </View>
    </View>
  )
}

/** What the reporter and the editors said to each other, oldest first. */
export function MessageThread({ messages, ...rest }: ThreadProps) {
  return (
    <View className="message-thread">
      {messages.map((message) => (
        <Bubble key={message.key} message={message} {...rest} />
      ))}
    </View>
  )
}
