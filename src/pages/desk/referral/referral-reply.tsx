import { PRIVATE_LABEL } from '@core/kit/private-words'
import { momentWords } from '@core/kit/time'
import { referralsApi } from '@core/referrals/api'
import { WAY_LABEL } from '@core/referrals/referral'
import { PUBLISH_LABEL } from '@core/referrals/reply'
import type { DeskReferral } from '@core/referrals/views'
import { call } from '@src/cloud/call'
import { pictured } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { DeskIcon } from '../frame/desk-icon'
import { change, useReferring } from './referral-store'

/** Details in the party's words that residents would read; the editor decides, the words stay. */
function Details({ referral }: { referral: DeskReferral }) {
  if (referral.released || referral.private.length === 0) return null
  const found = referral.private.map(({ kind, found: word }) => `${PRIVATE_LABEL[kind]}“${word}”`)
  return (
    <View className="note note--yellow">
      <DeskIcon name="warning-circle-bold" side={18} color="lamp" />
      <Text>{`里面有${found.join('，')}，转之前想一想`}</Text>
    </View>
  )
}

function byWords({ reply, replyTold }: DeskReferral): string {
  const when = reply ? momentWords(reply.at) : ''
  if (!replyTold) return when
  return `${when} · ${replyTold.teller}${WAY_LABEL[replyTold.how]}里说的，${replyTold.by}记`
}

/** The party's words as they are printed, and the look before residents read them (T9). */
export function ReferralReply({ referral }: { referral: DeskReferral }) {
  const busy = useReferring((s) => s.busy)
  const { reply, released, referralId } = referral
  if (!reply) return null
  const release = () => void change(() => call(referralsApi.release, { referralId }))
  return (
    <View className="referral__reply">
      <View className="referral__quote">{reply.words}</View>
      {reply.lines.map(({ name, words }) => (
        <View key={name} className="meta">{`${name}：${words}`}</View>
      ))}
      <View className="meta">{byWords(referral)}</View>
      <View className="meta">{`怎么公开：${PUBLISH_LABEL[reply.publish]}`}</View>
      {reply.photos.length > 0 && (
        <View className="covers">
          {reply.photos.map(({ photoId, thumbUrl }) => (
            <View key={photoId} className="covers__one">
              <Image
                src={thumbUrl}
                mode="aspectFill"
                className="covers__image"
                {...pictured('回复里的照片')}
              />
            </View>
          ))}
        </View>
      )}
      <Details referral={referral} />
      {!released && (
        <DeskButton
          words={reply.publish === 'newsroom' ? '看过了' : '看过了，原话转给居民'}
          kind="primary"
          disabled={busy}
          onPress={release}
        />
      )}
    </View>
  )
}
