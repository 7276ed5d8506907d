import { noticesApi } from '@core/notices/api'
import { useCall } from '@src/cloud/use-call'
import { Button } from '@src/components/button/button'
import { Note } from '@src/components/note/note'
import { Page } from '@src/components/page/page'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { dial } from '@src/newsroom'
import { useCommunity } from '@src/places'
import { View } from '@tarojs/components'
import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { Bulletin } from './bulletin'
import { GuideCard } from './guide-card'
import './index.scss'

const HELP = [
  ['报警', '110'],
  ['火警', '119'],
  ['急救', '120'],
] as const

function Help() {
  return (
    <View className="guide-help">
      {HELP.map(([words, number]) => (
        <View key={number} className="guide-help__one">
          <Button
            kind="neutral"
            icon="phone-fill"
            words={`${words} ${number}`}
            onTap={() => dial(number)}
          />
        </View>
      ))}
    </View>
  )
}

/** Warnings in the station's words, and what to do; without an id all those of late. */
export default function WarningPage() {
  const { params } = useRouter<{ id?: string }>()
  const community = useCommunity()
  const asked = params.id
    ? { warningId: params.id }
    : { ...(community ? { communityId: community.communityId } : {}) }
  const { data, error, loading, reload } = useCall(noticesApi.warnings, asked)
  useDidShow(reload)
  useShareAppMessage(() => ({
    title: data?.warnings[0]?.headline ?? '预警和避险',
    path: `/pages/notices/warning/index${params.id ? `?id=${params.id}` : ''}`,
  }))
  const warnings = data?.warnings ?? []
  return (
    <Page title="预警和避险">
      {warnings.map((warning) => (
        <View key={warning.warningId}>
          <Bulletin warning={warning} />
          {warning.state === 'standing' && <GuideCard warning={warning} />}
        </View>
      ))}
      {warnings.length > 0 && <Help />}
      {loading && !data && <Skeleton />}
      {error?.code === 'NotFound' && <StateView kind="not-found" title={error.message} lines="" />}
      {error && error.code !== 'NotFound' && !data && <StateView kind="error" onRetry={reload} />}
      {error && data && <Note tone="yellow">{error.message}</Note>}
      {data && warnings.length === 0 && (
        <StateView
          kind="empty"
          icon="shield-check-duotone"
          title="现在没有预警"
          lines={'气象台发了预警，这里照原文转。\n过了时间会自己收起来'}
        />
      )}
    </Page>
  )
}
