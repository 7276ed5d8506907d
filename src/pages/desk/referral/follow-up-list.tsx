import { momentWords } from '@core/kit/time'
import { referralsApi } from '@core/referrals/api'
import { ANSWER_LABEL, ROUND_LABEL } from '@core/referrals/follow-up'
import type { FollowUpLine } from '@core/referrals/views'
import { call } from '@src/cloud/call'
import { pictured } from '@src/components/spoken'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { Field } from '../frame/field'
import { Heading } from '../frame/heading'
import { PartForm } from './part-form'
import { change, openPart, useReferring } from './referral-store'

const NOT_YET = '还没有回'

function countWords(lines: readonly FollowUpLine[]): string {
  const answered = lines.filter(({ answer }) => answer !== null)
  const fixed = answered.filter(({ answer }) => answer === 'fixed').length
  return `回访 ${lines.length}，回了 ${answered.length}，说好了 ${fixed}`
}

/** Whether it is worked on again; whoever asked hears either way. */
function DecideForm({ followUpId }: { followUpId: string }) {
  const [words, setWords] = useState('')
  const wrong = useReferring((s) => s.wrong)
  const decide = (reopen: boolean) =>
    void change(() => call(referralsApi.decide, { followUpId, reopen, words }))
  return (
    <PartForm title="要不要再办" submit="再办" onSubmit={() => decide(true)}>
      <Field
        label="说明，居民看得到；再办时责任方也看得到"
        value={words}
        onChange={setWords}
        rows={2}
        max={200}
        wrong={wrong.words}
        autoFocus
      />
      <DeskButton words="不再办，告诉这位居民" size="small" onPress={() => decide(false)} />
    </PartForm>
  )
}

function Line({ line }: { line: FollowUpLine }) {
  const open = useReferring((s) => s.open)
  const { followUpId, answer, words, photos, decided, round, askedAt, answeredAt } = line
  const waits = answer === 'not' && !decided
  const here = open?.part === 'decide' && open.id === followUpId
  return (
    <View className="referral__line">
      <View className="referral__head">
        <Text className={waits ? 'is-red t3' : 't3'}>
          {answer ? ANSWER_LABEL[answer] : NOT_YET}
        </Text>
        <Text className="meta">{`${ROUND_LABEL[round]} · ${momentWords(answeredAt ?? askedAt)}`}</Text>
      </View>
      {words && <View>{`“${words}”`}</View>}
      {photos.length > 0 && (
        <View className="covers">
          {photos.map(({ photoId, thumbUrl }) => (
            <View key={photoId} className="covers__one">
              <Image
                src={thumbUrl}
                mode="aspectFill"
                className="covers__image"
                {...pictured('回访时拍的照片')}
              />
            </View>
          ))}
        </View>
      )}
      {decided && (
        <View className="meta">{`${decided.reopened ? '再办了' : '没有再办'}：${decided.words}`}</View>
      )}
      {waits && !here && (
        <DeskButton
          words="定一下要不要再办"
          kind="soft"
          size="small"
          onPress={() => openPart('decide', followUpId)}
        />
      )}
      {here && <DecideForm followUpId={followUpId} />}
    </View>
  )
}

/** What those who reported say when they were asked: by round, never by name (C6). */
export function FollowUpList({ lines }: { lines: readonly FollowUpLine[] }) {
  if (lines.length === 0) return null
  return (
    <View className="referral">
      <View className="referral__head">
        <Heading level={3} className="t3">
          回访
        </Heading>
        <Text className="meta">{countWords(lines)}</Text>
      </View>
      {lines.map((line) => (
        <Line key={line.followUpId} line={line} />
      ))}
    </View>
  )
}
