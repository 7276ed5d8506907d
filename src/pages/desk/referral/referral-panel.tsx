import type { DeskItem } from '@core/cases/views'
import { View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { Heading } from '../frame/heading'
import { FollowUpList } from './follow-up-list'
import { ReferralCard } from './referral-card'
import { useReferring } from './referral-store'
import { useReferrals } from './use-referrals'
import './referral.scss'

interface ReferralPanelProps {
  item: DeskItem
  /** Whether the caller may refer it: somebody else's has to be taken over first. */
  mayRefer: boolean
  onRefer: () => void
}

/** 转交: what is with whom, what it still lacks, and what those who reported say since (C5, C6). */
export function ReferralPanel({ item, mayRefer, onRefer }: ReferralPanelProps) {
  const desk = useReferrals(item)
  const failed = useReferring((s) => s.failed)
  if (!item.its) return null
  if (!desk) return failed ? <View className="meta is-red">{failed}</View> : null
  const waits = item.its.stage === 'referred'
  return (
    <View className="panel__part">
      <Heading level={2} className="t2">
        转交
      </Heading>
      {!waits &&
        desk.blocked.map((sentence) => (
          <View key={sentence} className="meta is-lamp">
            {sentence}
          </View>
        ))}
      {!waits && (
        <DeskButton
          words="转交责任方"
          hint="T"
          kind={desk.referrals.length === 0 ? 'primary' : 'soft'}
          className="referral__main"
          disabled={!mayRefer || desk.blocked.length > 0}
          onPress={onRefer}
        />
      )}
      {desk.referrals.map((referral, at) => (
        <ReferralCard
          key={referral.referralId}
          referral={referral}
          mayRecordDone={at === 0 && desk.mayRecordDone}
        />
      ))}
      <FollowUpList lines={desk.followUps} />
    </View>
  )
}
