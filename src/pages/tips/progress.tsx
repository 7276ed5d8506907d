import { STATUS } from '@core/tips/status'
import type { EventView, TipStatus } from '@core/tips/views'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { DeadlineBox } from '@src/components/deadline-box/deadline-box'
import { LinkLine } from '@src/components/link-line/link-line'
import { ReceiptCard, ReceiptNumber } from '@src/components/receipt-card/receipt-card'
import { StatusChip } from '@src/components/status-chip/status-chip'
import { Timeline } from '@src/components/timeline/timeline'
import { dial } from '@src/newsroom'
import { dueWords, isWithdrawn, leftFor, lineWords, whenWords, whereWords } from '@src/tip-words'
import { Text, View } from '@tarojs/components'
import './progress.scss'

/** Receipt, line and date, headed by who it waits for and how long is left (MISSION T6). */
export function ProgressCard({ tip, now }: { tip: TipStatus; now: number }) {
  const { status, waiting } = tip
  const { step } = STATUS[status]
  const due = dueWords(status, waiting)
  const head = (
    <>
      <View className="row between progress__head">
        <ReceiptNumber number={tip.number} />
        <StatusChip status={status} />
      </View>
      <Text className="progress__title">{tip.title}</Text>
    </>
  )
  return (
    <ReceiptCard head={head}>
      <Text className="progress__where">
        {isWithdrawn(tip) ? '您撤回了，编辑不办了' : whereWords(status, waiting)}
      </Text>
      {step !== -1 && (
        <LinkLine step={step} late={status === 'overdue'} words={lineWords(status)} />
      )}
      {due && waiting.dueAt !== null && leftFor(status, waiting, now) && (
        <View className="progress__due">
          <DeadlineBox title={due.title} due={waiting.dueAt} now={now} note={due.note} />
        </View>
      )}
    </ReceiptCard>
  )
}

/** What the editor wants, or why this one cannot be helped and who can. */
export function WordCard({ tip }: { tip: TipStatus }) {
  const { word, status } = tip
  if (!word || isWithdrawn(tip)) return null
  const { helper, phone } = word
  return (
    <Card title={status === 'declined' ? '为什么帮不上' : '编辑想要'} tone="lamp">
      <Text className="progress__word">{word.text}</Text>
      {helper && <Text className="progress__helper">可以找：{helper}</Text>}
      {phone && (
        <View className="tips__pair">
          <Button
            kind="outline"
            grow
            icon="phone-fill"
            words={`打 ${phone}`}
            onTap={() => dial(phone)}
          />
        </View>
      )}
    </Card>
  )
}

/** Every step so far, newest first. */
export function StepsCard({ events, now }: { events: readonly EventView[]; now: number }) {
  return (
    <Card title="走到哪一步了">
      <Timeline
        steps={events.map(({ at, kind, words, by }, place) => ({
          key: `${at}-${kind}-${place}`,
          words,
          note: `${whenWords(at, now)}${by ? ` · ${by}` : ''}`,
          state: place === 0 ? 'now' : 'done',
        }))}
      />
    </Card>
  )
}
