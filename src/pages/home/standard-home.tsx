import { homeOrder } from '@core/places/home'
import { TOPIC_LABEL } from '@core/policies/topics'
import { AlertBar } from '@src/components/alert-bar/alert-bar'
import { Page } from '@src/components/page/page'
import { open } from '@src/navigate'
import { useCommunity } from '@src/places'
import { View } from '@tarojs/components'
import { DayCard } from './day-card'
import { NewsRow } from './news-row'
import { usePlaceChooser } from './place-chooser'
import { ReportCard } from './report-card'
import type { Home } from './use-home'
import { VoteCard } from './vote-card'
import { WaitingCard } from './waiting-card'

function Policy({ explainer }: Pick<Home, 'explainer'>) {
  if (!explainer) return null
  const { explainerId, topic, title } = explainer
  return (
    <View className="card home-card">
      <NewsRow
        tag="大白话政策"
        note={TOPIC_LABEL[topic]}
        title={title}
        icon="newspaper-duotone"
        onTap={() => void open('explainer', { id: explainerId })}
      />
    </View>
  )
}

function Notice({ notice }: Pick<Home, 'notice'>) {
  if (!notice) return null
  const { noticeId, when, title } = notice
  return (
    <View className="card home-card">
      <NewsRow
        tag="社区通知"
        note={when}
        title={title}
        icon="bell-duotone"
        onTap={() => void open('notice', { id: noticeId })}
      />
    </View>
  )
}

function Parts(home: Home) {
  const kind = useCommunity()?.kind
  const { day, theme } = home
  return homeOrder(kind, day?.today ?? false).map((part) => {
    if (part === 'feedback') return day && <DayCard key={part} day={day} />
    if (part === 'vote') return theme && <VoteCard key={part} theme={theme} now={Date.now()} />
    return part === 'policy' ? <Policy key={part} {...home} /> : <Notice key={part} {...home} />
  })
}

/** Warning, 说一声, what waits for me, then the rest by community; empty parts do not show (DESIGN-UI §5 ①). */
export function StandardHome(home: Home) {
  const { figures, waiting, warning } = home
  const place = usePlaceChooser()
  return (
    <Page tone="green" tab="home" start={place.button}>
      <View className={`home-green ${warning ? 'home-green--alert' : ''}`}>
        {warning && <AlertBar warning={warning} />}
      </View>
      <View className="home-pull">
        <ReportCard figures={figures} />
      </View>
      <WaitingCard waiting={waiting} />
      <Parts {...home} />
      {place.sheet}
    </Page>
  )
}
