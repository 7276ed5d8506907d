import { dateWords, momentWords, shanghai } from '@core/kit/time'
import { REFERRAL_LABEL, WAITING } from '@core/referrals/lifecycle'
import { type Device, WAY_LABEL } from '@core/referrals/referral'
import type { DeskReferral } from '@core/referrals/views'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { Heading } from '../frame/heading'
import { Press } from '../frame/press'
import { Copy } from './copy'
import { ReferralReply } from './referral-reply'
import { closePart, openPart, type Part, useReferring } from './referral-store'
import { AttemptForm, DoneForm, SentenceForm } from './small-forms'
import { ToldForm } from './told-form'

const DEVICE: Record<Device, string> = { phone: '手机', pc: '电脑' }

function Facts({ referral }: { referral: DeskReferral }) {
  const { views, attempts, links, delays } = referral
  const [link] = links
  const lines = [
    ...views.map(({ at, device }) => ({ at, words: `${DEVICE[device]}打开看过` })),
    ...attempts.map(({ at, by, how, reached, words }) => ({
      at,
      words: `${by}${WAY_LABEL[how]}${reached ? '' : '（没找到人）'}：${words}`,
    })),
    ...delays.map(({ at, to, reason }) => ({
      at,
      words: `要晚几天，到 ${dateWords(to)}：${reason}`,
    })),
  ].sort((a, b) => b.at - a.at)
  return (
    <View className="referral__facts">
      {lines.map(({ at, words }) => (
        <View key={`${at}-${words}`} className="meta">
          {`${momentWords(at)} ${words}`}
        </View>
      ))}
      {lines.length === 0 && <View className="meta">还没有人打开过</View>}
      {link && (
        <View className="meta">
          {link.open
            ? `链接 ${dateWords(link.expiresAt)} 失效`
            : `链接用不了了${link.why ? `（${link.why}）` : ''}`}
        </View>
      )}
    </View>
  )
}

/** What to do next, with the sentence ready to be sent or read out. */
function Nudge({ referral }: { referral: DeskReferral }) {
  const { nudge, links, referralId, party } = referral
  const url = links[0]?.url ?? ''
  return (
    <View className={nudge ? 'note note--yellow referral__nudge' : 'referral__nudge'}>
      {nudge && <Text>{nudge.sentence}</Text>}
      <View className="referral__row">
        {url !== '' && (
          <Copy text={nudge ? `${nudge.sentence}\n${url}` : url} words="复制话和链接" />
        )}
        <DeskButton
          words="记一次联系"
          size="small"
          onPress={() => openPart('attempt', referralId)}
        />
        <Text className="meta">{party.phone}</Text>
      </View>
    </View>
  )
}

function Ways({ referral }: { referral: DeskReferral }) {
  const [more, setMore] = useState(false)
  const { referralId, mayRecordNoReply, links } = referral
  const ways: readonly (readonly [Part, string, boolean])[] = [
    ['reply', '替对方记回复', true],
    ['noReply', '记为没有回复', mayRecordNoReply],
    ['reissue', '换链接', true],
    ['revoke', '作废链接', links[0]?.open === true],
  ]
  if (!more) {
    return (
      <Press className="referral__fix meta" expanded={false} onPress={() => setMore(true)}>
        <Text>电话里回了、换链接、作废…</Text>
      </Press>
    )
  }
  return (
    <View className="referral__row">
      {ways
        .filter(([, , shown]) => shown)
        .map(([part, words]) => (
          <DeskButton
            key={part}
            words={words}
            size="small"
            onPress={() => openPart(part, referralId)}
          />
        ))}
    </View>
  )
}

function OpenPart({ part, referralId }: { part: Part; referralId: string }) {
  if (part === 'attempt') return <AttemptForm referralId={referralId} />
  if (part === 'reply') return <ToldForm referralId={referralId} />
  if (part === 'done') return <DoneForm referralId={referralId} />
  if (part === 'decide') return null
  return <SentenceForm part={part} referralId={referralId} />
}

function Due({ referral }: { referral: DeskReferral }) {
  const { state, overdue, dueAt, noReply } = referral
  if (noReply) return <View className="meta">{`${noReply.by}记：${noReply.words}`}</View>
  if (!WAITING.includes(state)) return null
  const clock = `${dateWords(dueAt)} ${shanghai(dueAt).format('HH:mm')}`
  return (
    <View className={`meta ${overdue ? 'is-red' : ''}`}>
      {overdue ? `${clock} 该回复，晚了` : `${clock} 前回复`}
    </View>
  )
}

interface ReferralCardProps {
  referral: DeskReferral
  mayRecordDone: boolean
}

/** One referral: where it is, who looked, who tried, and what can be done (C5). */
export function ReferralCard({ referral, mayRecordDone }: ReferralCardProps) {
  const open = useReferring((s) => s.open)
  const { referralId, party, state, overdue } = referral
  const waits = WAITING.includes(state)
  const late = state === 'no-reply'
  const here = open?.id === referralId ? open.part : undefined
  return (
    <View className="referral">
      <View className="referral__head">
        <Heading level={3} className="t3">
          {party.name}
        </Heading>
        <Text className={`tag ${overdue || late ? 'tag--red' : 'tag--green'}`}>
          {REFERRAL_LABEL[state]}
        </Text>
      </View>
      <Due referral={referral} />
      {waits && <Nudge referral={referral} />}
      <ReferralReply referral={referral} />
      {mayRecordDone && !here && (
        <DeskButton
          words="对方说办好了"
          kind="soft"
          size="small"
          onPress={() => openPart('done', referralId)}
        />
      )}
      <Facts referral={referral} />
      {here ? (
        <>
          <OpenPart part={here} referralId={referralId} />
          <Press className="only-heard" onPress={closePart}>
            <Text>收起</Text>
          </Press>
        </>
      ) : (
        (waits || late) && <Ways referral={referral} />
      )}
    </View>
  )
}
