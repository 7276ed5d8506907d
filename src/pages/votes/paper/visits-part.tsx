import { agoWords } from '@core/kit/time'
import { votesApi } from '@core/votes/api'
import type { VisitView } from '@core/votes/desk-views'
import { VISIT_LABEL } from '@core/votes/visit'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { dial } from '@src/newsroom'
import { Text, View } from '@tarojs/components'
import type { Paper } from './use-paper'

function VisitCard({ paper, visit }: { paper: Paper; visit: VisitView }) {
  const { visitId, community, building, name, phone, note, state, doneBy, createdAt } = visit
  const tell = (outcome: 'visited' | 'missed') =>
    void paper.take(votesApi.visited, { visitId, outcome })
  const aside = <Text className="t-meta">{VISIT_LABEL[state]}</Text>
  return (
    <Card title={building} aside={aside}>
      <Text className="t-meta">{`${community} · ${agoWords(createdAt, Date.now())}请的`}</Text>
      {name && <Text className="visit-name">{name}</Text>}
      {note && <Text className="theme-intro">{note}</Text>}
      {doneBy && <Text className="t-meta">{`${doneBy}去的`}</Text>}
      {state !== 'visited' && (
        <View className="paper-ways">
          {phone && (
            <Button
              kind="neutral"
              small
              icon="phone-fill"
              words="打电话"
              onTap={() => dial(phone)}
            />
          )}
          <Button kind="neutral" small words="没见着人" onTap={() => tell('missed')} />
          <Button kind="secondary" small words="去过了" onTap={() => tell('visited')} />
        </View>
      )}
    </Card>
  )
}

/** Doors where somebody is waited for; those still to be visited come first. */
export function VisitsPart({ paper, visits }: { paper: Paper; visits: readonly VisitView[] }) {
  const waiting = visits.filter(({ state }) => state !== 'visited')
  const done = visits.filter(({ state }) => state === 'visited')
  return (
    <View>
      <Text className="paper-part">{`请人上门的，还有 ${waiting.length} 家没去`}</Text>
      {visits.length === 0 && <Text className="t-sub">还没有人请</Text>}
      {[...waiting, ...done].map((visit) => (
        <VisitCard key={visit.visitId} paper={paper} visit={visit} />
      ))}
    </View>
  )
}
