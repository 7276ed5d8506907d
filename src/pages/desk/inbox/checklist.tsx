import { CHECK_IDS, CHECKS, type CheckId, progressOf } from '@core/cases/checklist'
import type { CheckView, DeskItem } from '@core/cases/views'
import { shanghai } from '@core/kit/time'
import { Text, View } from '@tarojs/components'
import { DeskIcon } from '../frame/desk-icon'
import { Heading } from '../frame/heading'
import { Kbd } from '../frame/kbd'
import { Press } from '../frame/press'
import { tick } from './steps'

function hintOf(check: CheckId, done: CheckView | undefined): string {
  if (done) return `${done.name}，${shanghai(done.at).format('M月D日 HH:mm')}`
  return CHECKS[check].hint
}

function Row({ check, at, done }: { check: CheckId; at: number; done: CheckView | undefined }) {
  const { label, must } = CHECKS[check]
  const open = must && !done
  return (
    <Press
      role="checkbox"
      checked={done !== undefined}
      className="check"
      onPress={() => void tick(check)}
    >
      <View className={`check__box ${done ? 'check__box--on' : ''}`}>
        {done && <DeskIcon name="check-bold" side={11} color="white" />}
      </View>
      <View className="check__words">
        <View className={done ? '' : 't3'}>{label}</View>
        <View className={`meta ${open ? 'is-lamp' : ''}`}>
          {hintOf(check, done)}
          {must && <Text className="only-heard">必做</Text>}
        </View>
      </View>
      <Kbd word={String(at)} />
    </Press>
  )
}

/** What is verified so far; keys 1 to 5 (DESIGN-UI §3.2). */
export function Checklist({ item }: { item: DeskItem }) {
  const { must, done } = progressOf(item.checks.map((one) => one.check))
  return (
    <View>
      <View className="checks__head">
        <Heading level={2} className="t2">
          核实清单
        </Heading>
        <Text className="meta">{`必做 ${must} 项，已做 ${done} 项`}</Text>
      </View>
      <View className="checks__bar">
        <View className="checks__done" style={{ width: `${(100 * done) / must}%` }} />
      </View>
      {CHECK_IDS.map((check, i) => (
        <Row
          key={check}
          check={check}
          at={i + 1}
          done={item.checks.find((one) => one.check === check)}
        />
      ))}
    </View>
  )
}
