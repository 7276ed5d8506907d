import { answerTemplates } from '@core/cases/templates'
import type { DeskItem } from '@core/cases/views'
import { momentWords } from '@core/kit/time'
import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Press } from '../frame/press'
import { SayBox } from './say-box'
import { note, say } from './steps'
import './threads-card.scss'

const TABS = ['events', 'messages', 'notes'] as const
type Tab = (typeof TABS)[number]

function tabWords(tab: Tab, { messages, notes }: DeskItem): string {
  if (tab === 'events') return '经过'
  if (tab === 'messages') return `和报送人的消息 ${messages.length}`
  return `内部备注 ${notes.length}`
}

function Events({ item }: { item: DeskItem }) {
  return (
    <View className="history">
      {item.events.map((event, i) => (
        <View
          key={`${event.at}-${event.kind}-${event.words}`}
          className={`history__line ${i === 0 ? 'history__line--now' : ''}`}
        >
          <Text>{event.words} </Text>
          <Text className="meta">
            {[event.by, momentWords(event.at)].filter(Boolean).join(' · ')}
          </Text>
        </View>
      ))}
    </View>
  )
}

function Messages({ item }: { item: DeskItem }) {
  const tipId = item.tips[0]?.tipId
  return (
    <View>
      {item.messages.map((message) => (
        <View key={message.messageId} className={`said said--${message.from}`}>
          <View className="said__words">{message.text || `${message.photos.length} 张照片`}</View>
          <View className="meta">
            {[message.name, momentWords(message.at), message.readByOther ? '对方已读' : '']
              .filter(Boolean)
              .join(' · ')}
          </View>
        </View>
      ))}
      {tipId && (
        <SayBox
          key={tipId}
          label="给报送人写一句"
          send="发给报送人"
          templates={answerTemplates(item.its?.stage ?? 'tip', item.row.categoryId)}
          onSend={(text) => say(tipId, text)}
        />
      )}
    </View>
  )
}

function Notes({ item }: { item: DeskItem }) {
  return (
    <View>
      {item.notes.map(({ noteId, name, text, at }) => (
        <View key={noteId} className="said said--note">
          <View className="said__words">{text}</View>
          <View className="meta">{`${name} · ${momentWords(at)}`}</View>
        </View>
      ))}
      <SayBox key={item.row.id} label="记一笔，只有编辑看得到" send="记下" onSend={note} />
    </View>
  )
}

/** History, the talk with the reporter, and notes that stay inside: three things, never mixed. */
export function ThreadsCard({ item }: { item: DeskItem }) {
  const [tab, setTab] = useState<Tab>('events')
  return (
    <View className="card card--dense">
      <View className="threads__tabs" {...(onWeb ? { role: 'tablist', 'aria-label': '往来' } : {})}>
        {TABS.map((one) => (
          <Press
            key={one}
            role="tab"
            selected={one === tab}
            className={`queue__tab ${one === tab ? 'queue__tab--on' : ''}`}
            onPress={() => setTab(one)}
          >
            <Text>{tabWords(one, item)}</Text>
          </Press>
        ))}
      </View>
      {tab === 'events' && <Events item={item} />}
      {tab === 'messages' && <Messages item={item} />}
      {tab === 'notes' && <Notes item={item} />}
    </View>
  )
}
