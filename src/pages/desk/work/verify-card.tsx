import { VERDICT_LABEL } from '@core/cases/lifecycle'
import type { DeskItem } from '@core/cases/views'
import type { CaseWork, ClaimView } from '@core/cases/work-views'
import { momentWords } from '@core/kit/time'
import { Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { Heading } from '../frame/heading'
import { mayDo } from '../inbox/may-do'
import { EvidenceRow } from './evidence-row'
import { openForm } from './work-steps'
import './verify-card.scss'

const TONE: Record<CaseWork['verdict'], string> = {
  pending: 'tag--yellow',
  true: 'tag--green',
  partly: 'tag--green',
  false: '',
  unverifiable: '',
}

function sourceWords({ supports, contradicts, own }: ClaimView): string {
  if (supports + contradicts === 0) return '还没有证据'
  const sides = [
    supports > 0 && `支持 ${supports} 个来源`,
    contradicts > 0 && `不支持 ${contradicts} 个来源`,
  ]
  return [...sides.filter(Boolean), own ? '有编辑部自己的' : '还没有编辑部自己的'].join(' · ')
}

function Claim({ claim, item }: { claim: ClaimView; item: DeskItem }) {
  const { claimId, text, dropped, evidence } = claim
  const may = !dropped && mayDo('evidence', item)
  return (
    <View className={`claim ${dropped ? 'claim--gone' : ''}`}>
      <View className="claim__head">
        <View className="claim__words">
          <View className="t3">{text}</View>
          <View className={`meta ${dropped || claim.own ? '' : 'is-lamp'}`}>
            {dropped ? `${dropped.name}说不核了：${dropped.why}` : sourceWords(claim)}
          </View>
        </View>
        {may && <DeskButton words="不核了" size="small" onPress={openForm('drop', claimId)} />}
        {may && (
          <DeskButton
            words="记证据"
            kind="soft"
            size="small"
            onPress={openForm('evidence', claimId)}
          />
        )}
      </View>
      {evidence.map((row) => (
        <EvidenceRow key={row.evidenceId} row={row} may={may} />
      ))}
    </View>
  )
}

/** Claims with what speaks for and against each, and the verdict apart from the stage (C3). */
export function VerifyCard({ item }: { item: DeskItem }) {
  const { its } = item
  if (!its) return null
  const { verdict, verdictBy, claims, ownTip } = its
  return (
    <View className="card card--dense">
      <View className="verify__head">
        <Heading level={3} className="t3">
          核实
        </Heading>
        <View className={`tag ${TONE[verdict]}`}>{VERDICT_LABEL[verdict]}</View>
        {verdictBy && (
          <Text className="meta">{`${verdictBy.name} · ${momentWords(verdictBy.at)}`}</Text>
        )}
        {mayDo('claim', item) && (
          <View className="verify__do">
            <DeskButton words="加一条说法" size="small" onPress={openForm('claim')} />
          </View>
        )}
      </View>
      {ownTip && (
        <View className="note note--yellow verify__note">
          <DeskIcon name="warning-circle-bold" side={18} color="lamp" />
          <Text>您报过或代录过这件事，请另一位编辑来核实</Text>
        </View>
      )}
      {claims.length === 0 && (
        <View className="meta verify__none">先写下要核实的说法，一句一条，再往下记证据</View>
      )}
      {claims.map((claim) => (
        <Claim key={claim.claimId} claim={claim} item={item} />
      ))}
    </View>
  )
}
