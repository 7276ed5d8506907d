import { CARE, CARE_FACTORS, CARE_LEVEL_LABEL, type CareFactor } from '@core/cases/care'
import type { DeskItem } from '@core/cases/views'
import type { CaseWork } from '@core/cases/work-views'
import { Text, View } from '@tarojs/components'
import { DeskIcon } from '../frame/desk-icon'
import { Heading } from '../frame/heading'
import { Press } from '../frame/press'
import { mayDo } from '../inbox/may-do'
import { openForm } from './work-steps'

type Weighed = CaseWork['care'][number]

function hint(factor: CareFactor, weighed: Weighed | undefined): string {
  if (!weighed) return CARE[factor].ask
  const said = weighed.note ? `，${weighed.note}` : ''
  return `${CARE_LEVEL_LABEL[weighed.level]}${said} · ${weighed.name}`
}

interface RowProps {
  factor: CareFactor
  weighed: Weighed | undefined
  may: boolean
}

function Row({ factor, weighed, may }: RowProps) {
  const careful = weighed?.level === 'careful'
  return (
    <Press className="check" disabled={!may} onPress={openForm('care', factor)}>
      <View className={`check__box ${weighed ? 'check__box--on' : ''}`}>
        {weighed && <DeskIcon name="check-bold" side={11} color="white" />}
      </View>
      <View className="check__words">
        <View className={weighed ? '' : 't3'}>{CARE[factor].label}</View>
        <View className={`meta ${careful || !weighed ? 'is-lamp' : ''}`}>
          {hint(factor, weighed)}
        </View>
      </View>
    </Press>
  )
}

/** The six factors of care, weighed one by one before a verdict (C3). */
export function CareList({ item }: { item: DeskItem }) {
  const { its } = item
  if (!its) return null
  return (
    <View className="panel__part">
      <View className="checks__head">
        <Heading level={2} className="t2">
          谨慎核查
        </Heading>
        <Text className="meta">{`六项，看过 ${its.care.length} 项`}</Text>
      </View>
      {CARE_FACTORS.map((factor) => (
        <Row
          key={factor}
          factor={factor}
          weighed={its.care.find((one) => one.factor === factor)}
          may={mayDo('care', item)}
        />
      ))}
    </View>
  )
}
