import { ANSWER_LABEL, ANSWERS, type Answer, type Round } from '@core/referrals/follow-up'
import type { TipDetail } from '@core/tips/views'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Icon } from '@src/components/icon/icon'
import { Note } from '@src/components/note/note'
import { PhotoGrid } from '@src/components/photo-grid/photo-grid'
import { Tap } from '@src/components/tap/tap'
import { LineField } from '@src/components/text-field/text-field'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useGridPhotos } from '../use-grid-photos'
import './follow-up.scss'
import { type FollowingUp, useFollowUp } from './use-follow-up'

const ASKS: Record<Round, string> = {
  done: '说是办好了，请您看看',
  week: '过了一周，现在好了吗',
  month: '过了四周，现在还好吗',
}

function BigButtons({ chosen, choose }: Pick<FollowingUp, 'chosen' | 'choose'>) {
  return (
    <View className="follow-up__three">
      {ANSWERS.map((answer) => (
        <Tap
          key={answer}
          role="radio"
          checked={answer === chosen}
          className={`follow-up__big ${answer === chosen ? 'follow-up__big--on' : ''}`}
          label={ANSWER_LABEL[answer]}
          onTap={() => choose(answer)}
        >
          {answer === chosen && <Icon name="check-bold" size={18} color="brand" />}
          <Text className="follow-up__word">{ANSWER_LABEL[answer]}</Text>
        </Tap>
      ))}
    </View>
  )
}

const MORE: Record<Answer, string> = {
  fixed: '想说的话，选填',
  better: '哪儿还差一点，选填',
  not: '哪儿还不行，选填',
}

function More({ follow }: { follow: FollowingUp }) {
  const cells = useGridPhotos(follow.photos)
  const { chosen } = follow
  if (!chosen) return null
  const sending = follow.photos.some(({ photoId }) => !photoId)
  return (
    <View className="follow-up__more">
      <LineField
        label={MORE[chosen]}
        value={follow.words}
        max={200}
        placeholder={MORE[chosen]}
        onChange={follow.write}
      />
      <View className="follow-up__photos">
        <PhotoGrid
          photos={cells}
          onOpen={() => undefined}
          onRetry={follow.retry}
          onRemove={follow.remove}
        />
      </View>
      <View className="tips__pair">
        <Button
          kind="secondary"
          icon="camera-fill"
          words="拍一张"
          onTap={() => void follow.pick('camera')}
        />
        <Button
          grow
          words={chosen === 'not' ? '请编辑再办' : '告诉编辑'}
          busy={(follow.busy && '正在交…') || (sending && '照片在传…')}
          onTap={() => void follow.send()}
        />
      </View>
    </View>
  )
}

function Answered({ tip, change }: { tip: TipDetail; change: () => void }) {
  const { followUp } = tip
  if (!followUp?.answer) return null
  const { answer, decision } = followUp
  const thanks = answer === 'not' ? '编辑会定要不要再办，定了告诉您' : '谢谢您看过'
  return (
    <Card title={`您说：${ANSWER_LABEL[answer]}`}>
      <Text className="t-sub">{decision ? `编辑说：${decision.words}` : thanks}</Text>
      {!decision && (
        <Tap className="follow-up__change" onTap={change}>
          <Text className="tips__link">改一下</Text>
        </Tap>
      )}
    </Card>
  )
}

interface FollowUpCardProps {
  tip: TipDetail
  show: (tip: TipDetail) => void
}

/** 好了, 好了一些, 没有: three big buttons and a photo (MISSION C6). */
export function FollowUpCard({ tip, show }: FollowUpCardProps) {
  const [again, setAgain] = useState(false)
  const shown = (next: TipDetail) => {
    setAgain(false)
    show(next)
  }
  const follow = useFollowUp(tip, shown)
  const { followUp } = tip
  if (!followUp) return null
  if (followUp.answer && !again) return <Answered tip={tip} change={() => setAgain(true)} />
  return (
    <Card title={ASKS[followUp.round]} tone="lamp">
      <BigButtons {...follow} />
      <More follow={follow} />
      {follow.failed && <Note tone="yellow">{follow.failed}</Note>}
    </Card>
  )
}
