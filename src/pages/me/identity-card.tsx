import { tipsApi } from '@core/tips/api'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { ReceiptCard } from '@src/components/receipt-card/receipt-card'
import { usePlaces } from '@src/places'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useSignIn } from './sign-in'

function Informant({ communityId }: { communityId: string }) {
  const community = usePlaces((s) =>
    s.places?.communities.find((each) => each.communityId === communityId),
  )
  return (
    <View className="me-informant">
      <View className="me-informant__mark">
        <Icon name="identification-badge-fill" size={16} color="brand" />
        <Text className="me-informant__words">社区信息员</Text>
      </View>
      {community && <Text className="t-meta">{community.name}</Text>}
    </View>
  )
}

function Figure({ n, words }: { n: number; words: string }) {
  return (
    <View className="me-figure">
      <Text className="me-figure__n">{n}</Text>
      <Text className="t-sub">{words}</Text>
    </View>
  )
}

function Nobody() {
  const words = useSignIn()
  return (
    <Card>
      <Text className="t-title1">您好</Text>
      <Text className="me-nobody">{words}</Text>
    </Card>
  )
}

/** Who I am and how many things I have told, as a receipt; no points, no ranking (MISSION N1). */
export function IdentityCard() {
  const me = useMe()
  const mine = useCall(tipsApi.listMine, me ? { filter: 'all' } : undefined)
  useDidShow(mine.reload)
  if (!me) return <Nobody />
  const name = me.name || '居民'
  const counts = mine.data?.counts
  return (
    <ReceiptCard
      head={
        <View className="row">
          <View className="me-face">
            <Text>{[...name][0]}</Text>
          </View>
          <View className="grow">
            <Text className="t-title1">{name}</Text>
            {me.informantOf && <Informant communityId={me.informantOf} />}
          </View>
        </View>
      }
    >
      <View className="me-figures">
        <Figure n={counts?.all ?? 0} words="报过的事" />
        <Figure n={counts?.done ?? 0} words="有了结果" />
        <Figure n={counts?.doing ?? 0} words="正在办" />
      </View>
    </ReceiptCard>
  )
}
