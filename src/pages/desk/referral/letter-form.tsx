import type { DeskItem } from '@core/cases/views'
import { JUDGING, judgingWords, neutral } from '@core/cases/wording'
import { findPrivate, PRIVATE_LABEL } from '@core/kit/private-words'
import { dateWords, shanghai } from '@core/kit/time'
import { referralsApi } from '@core/referrals/api'
import { SendReferral } from '@core/referrals/inputs'
import type { PartyOption, ReferralDesk } from '@core/referrals/views'
import { call } from '@src/cloud/call'
import { pictured } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../frame/choice'
import { DeskIcon } from '../frame/desk-icon'
import { Field } from '../frame/field'
import { Press } from '../frame/press'
import { FormShell } from '../inbox/form-shell'
import { setInbox } from '../inbox/inbox-store'
import { wrongIn } from '../inbox/steps'
import { useDraft } from '../inbox/use-draft'
import { change, useReferring } from './referral-store'

const keyOf = ({ party }: PartyOption) => `${party.kind}:${party.departmentId ?? ''}`

/** What stands in the way of these words; gone once it is mended or a reason is written. */
function hintsIn(text: string): string[] {
  const harsh = judgingWords(text).map((word) => `“${word}”可以写“${JUDGING[word]}”`)
  const details = findPrivate(text).map(({ kind, found }) => `${PRIVATE_LABEL[kind]}“${found}”`)
  return [...harsh, ...details]
}

interface HintsProps {
  hints: readonly string[]
  onCalm: () => void
  reason: string
  onReason: (reason: string) => void
}

/** The yellow bar (DESIGN-UI §3.2): nothing is held back, but it does not go before it is dealt with. */
function Hints({ hints, onCalm, reason, onReason }: HintsProps) {
  if (hints.length === 0) return null
  return (
    <View className="note note--yellow form__note">
      <DeskIcon name="warning-circle-bold" side={18} color="lamp" />
      <View className="referral__grow">
        <Text>{`措辞提醒：${hints.join('，')}。`}</Text>
        <Press className="referral__fix" onPress={onCalm}>
          <Text>一键改</Text>
        </Press>
        <Field label="要照样转，写明理由" value={reason} onChange={onReason} max={300} />
      </View>
    </View>
  )
}

interface PhotosProps {
  photos: ReferralDesk['photos']
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

function Photos({ photos, chosen, onChange }: PhotosProps) {
  if (photos.length === 0) return null
  const turn = (photoId: string) =>
    onChange(
      chosen.includes(photoId) ? chosen.filter((id) => id !== photoId) : [...chosen, photoId],
    )
  return (
    <View className="field">
      <View className="field__head">
        <Text className="t3">一起转的照片</Text>
        <Text className="meta">会打上对方单位名</Text>
      </View>
      <View className="covers">
        {photos.map(({ photoId, thumbUrl }, at) => (
          <Press
            key={photoId}
            role="checkbox"
            checked={chosen.includes(photoId)}
            label={`第 ${at + 1} 张`}
            className={`covers__one ${chosen.includes(photoId) ? 'covers__one--on' : ''}`}
            onPress={() => turn(photoId)}
          >
            <Image
              src={thumbUrl}
              mode="aspectFill"
              className="covers__image"
              {...pictured('线索里的照片')}
            />
          </Press>
        ))}
      </View>
    </View>
  )
}

function Whom(props: { desk: ReferralDesk; value: string; onChoose: (key: string) => void }) {
  const { desk, value, onChoose } = props
  const options = desk.parties.map((one) => ({ id: keyOf(one), words: one.party.name }))
  const due = desk.parties.find((one) => keyOf(one) === value)?.dueAt
  return (
    <View className="form__row">
      <Text className="t3">转给</Text>
      <Choice name="转给谁" value={value} options={options} onChoose={onChoose} />
      {due !== undefined && (
        <Text className="meta referral__due">
          {`到 ${dateWords(due)} ${shanghai(due).format('HH:mm')}`}
        </Text>
      )}
    </View>
  )
}

/** What is being written, kept by the case it is about. */
function useLetter(desk: ReferralDesk) {
  const [whom, setWhom] = useState(() => (desk.parties[0] ? keyOf(desk.parties[0]) : ''))
  const [hail, setHail] = useDraft('referral-hail', '')
  const [title, setTitle] = useDraft('referral-title', desk.draft.title)
  const [words, setWords] = useDraft('referral-words', desk.draft.words)
  const [ask, setAsk] = useDraft('referral-ask', desk.draft.ask)
  const [reason, setReason] = useDraft('referral-reason', '')
  const [photoIds, setPhotoIds] = useState<string[]>([])
  const calm = () => {
    setTitle(neutral(title))
    setWords(neutral(words))
    setAsk(neutral(ask))
  }
  const set = { setWhom, setHail, setTitle, setWords, setAsk, setReason, setPhotoIds, calm }
  return { whom, hail, title, words, ask, reason, photoIds, ...set }
}

/** T: an editor's rewrite to whoever is responsible, without identity (MISSION C5). */
export function LetterForm({ item, desk }: { item: DeskItem; desk: ReferralDesk }) {
  const letter = useLetter(desk)
  const [found, setFound] = useState<Record<string, string>>({})
  const refused = useReferring((s) => s.wrong)
  const wrong = { ...refused, ...found }
  const { whom, hail, title, words, ask, reason, photoIds } = letter
  const option = desk.parties.find((one) => keyOf(one) === whom)
  const hints = hintsIn([title, words, ask].join('\n'))

  const submit = () => {
    if (!option) return
    const { kind, departmentId } = option.party
    const input = {
      ...{ caseId: desk.caseId, title, words, ask, photoIds },
      party: { kind, ...(departmentId ? { departmentId } : {}) },
      ...(hail ? { hail } : {}),
      ...(reason ? { hintsReason: reason } : {}),
    }
    const faults = wrongIn(SendReferral, input)
    if (hints.length > 0 && !reason) faults.words ??= '上面提醒的改掉，或写明理由'
    setFound(faults)
    if (Object.keys(faults).length > 0) return
    const many = item.tips.length
    setInbox({
      pending: {
        words: `转给${option.party.name}，并告诉 ${many} 位报送人`,
        run: async () => {
          const sent = await change(() => call(referralsApi.send, input))
          if (sent) setInbox({ form: undefined, drawer: false })
        },
      },
    })
  }

  return (
    <FormShell title="转交责任方" submit="转交" onSubmit={submit}>
      <Whom desk={desk} value={whom} onChoose={letter.setWhom} />
      <Field
        label="怎么称呼对方（选填）"
        value={hail}
        onChange={letter.setHail}
        max={12}
        placeholder="比如：王经理"
        wrong={wrong.hail}
      />
      <Field label="标题" value={title} onChange={letter.setTitle} max={60} wrong={wrong.title} />
      <Field
        label="给责任方看的说明"
        value={words}
        onChange={letter.setWords}
        rows={6}
        max={800}
        wrong={wrong.words}
        autoFocus
      />
      <Field label="居民想知道" value={ask} onChange={letter.setAsk} max={100} wrong={wrong.ask} />
      <Hints hints={hints} onCalm={letter.calm} reason={reason} onReason={letter.setReason} />
      <Photos photos={desk.photos} chosen={photoIds} onChange={letter.setPhotoIds} />
      {wrong.photoIds && <Text className="field__wrong">{wrong.photoIds}</Text>}
    </FormShell>
  )
}
