import type { TipDetail } from '@core/tips/views'
import { type Message, MessageThread } from '@src/components/message-thread/message-thread'
import { showPhotos } from '@src/components/photo-viewer/photo-viewer'
import { whenWords } from '@src/tip-words'
import { Text, View } from '@tarojs/components'
import { bigPhotos } from './told-card'

const messageOf =
  (now: number) =>
  (said: TipDetail['messages'][number]): Message => {
    const mine = said.from === 'reporter'
    return {
      key: said.messageId,
      mine,
      name: said.name,
      words: said.text,
      when: whenWords(said.at, now),
      photos: said.photos.map(({ photoId, thumbUrl }) => ({ key: photoId, thumbUrl })),
      ...(mine ? { fate: said.readByOther ? 'read' : 'sent' } : {}),
    }
  }

/** What reporter and editors said to each other, oldest first. */
export function Talk({ messages, now }: { messages: TipDetail['messages']; now: number }) {
  return (
    <>
      <View className="detail__section">
        <Text className="t-title2">和编辑说说</Text>
      </View>
      {messages.length === 0 && (
        <Text className="t-sub">想到什么，随时在下面写；拍到新照片也能补</Text>
      )}
      <MessageThread
        messages={messages.map(messageOf(now))}
        onPhoto={(key, at) => {
          const photos = messages.find(({ messageId }) => messageId === key)?.photos ?? []
          showPhotos(bigPhotos(photos), at)
        }}
      />
    </>
  )
}
