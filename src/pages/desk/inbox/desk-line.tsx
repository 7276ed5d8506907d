import { dueInFull, type Nearness, nearness } from '@core/cases/deadline'
import type { CaseStage } from '@core/cases/lifecycle'
import type { DeskItem } from '@core/cases/views'
import { MINUTE } from '@core/kit/time'
import { STATUS } from '@core/tips/status'
import { Text, View } from '@tarojs/components'
import { DeskIcon } from '../frame/desk-icon'
import { useNow } from './use-now'
import './desk-line.scss'

const STOPS = ['居民反映', '编辑核实', '责任方答复'] as const

type Stop = 'done' | 'now' | 'todo' | 'late'

function stopAt(index: number, step: number, late: boolean): Stop {
  if (index < step) return 'done'
  if (index > step) return 'todo'
  return late ? 'late' : 'now'
}

function Dot({ stop }: { stop: Stop }) {
  return (
    <View className={`line__dot line__dot--${stop}`}>
      {stop === 'done' && <DeskIcon name="check-bold" side={11} color="white" />}
      {stop === 'now' && <View className="line__eye" />}
    </View>
  )
}

/** The clock that runs at each stage (MISSION C4). */
const CLOCK: Record<CaseStage, string> = {
  triage: '核实期限',
  verifying: '核实期限',
  verified: '转交期限',
  referred: '回复期限',
  promised: '整改期限',
  checking: '回访期限',
  closed: '期限',
  reopened: '核实期限',
}

const TONE: Record<Nearness, string> = {
  overdue: 'is-red',
  today: 'is-red',
  tomorrow: 'is-lamp',
  later: '',
}

function Deadline({ item }: { item: DeskItem }) {
  const now = useNow(MINUTE / 2)
  const { dueAt, queue, urgent } = item.row
  if (dueAt === null) return null
  const near = nearness(dueAt, now)
  return (
    <View className="line__due">
      <View className="meta">
        {item.its ? CLOCK[item.its.stage] : '首次联系期限'}
        {queue === 'triage' && urgent ? ' · 特急 4 小时' : ''}
      </View>
      <View className={`t2 ${TONE[near]}`}>{dueInFull(dueAt, now)}</View>
    </View>
  )
}

/** Resident, editor, responsible party: whose turn it is is the yellow dot (DESIGN-UI §1). */
export function DeskLine({ item }: { item: DeskItem }) {
  const { step } = STATUS[item.row.status]
  const late = item.row.status === 'overdue'
  return (
    <View className="card card--line">
      <View className="line">
        {STOPS.map((words, i) => {
          const stop = step < 0 ? 'todo' : stopAt(i, step, late)
          return (
            <View key={words} className={`line__stop line__stop--${stop}`}>
              <Dot stop={stop} />
              <Text>{words}</Text>
            </View>
          )
        })}
      </View>
      <Deadline item={item} />
    </View>
  )
}
