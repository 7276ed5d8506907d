import { CHECKS, progressOf } from '@core/cases/checklist'
import type { DeskItem } from '@core/cases/views'
import { View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { CaseActions } from '../work/case-actions'
import { type FormName, setInbox } from './inbox-store'
import { mayDo } from './may-do'

const open = (form: FormName) => () => setInbox({ form, drawer: true })

function missing({ checks }: DeskItem): string {
  const left = progressOf(checks.map((one) => one.check)).open
  if (left.length === 0) return '必做的都做完了'
  return `还差 ${left.length} 项必做：${left.map((check) => CHECKS[check].label).join('、')}`
}

function Triage({ item }: { item: DeskItem }) {
  return (
    <View>
      <DeskButton
        words="受理"
        hint="A"
        kind="primary"
        size="large"
        className="panel__main"
        disabled={!mayDo('accept', item)}
        onPress={open('accept')}
      />
      <View className="panel__pair">
        <DeskButton
          words="请他补充"
          hint="R"
          disabled={!mayDo('ask', item)}
          onPress={open('ask')}
        />
        <DeskButton
          words="说明不受理"
          hint="X"
          disabled={!mayDo('decline', item)}
          onPress={open('decline')}
        />
        <DeskButton
          words="交给"
          hint="G"
          disabled={!mayDo('assign', item)}
          onPress={open('assign')}
        />
      </View>
    </View>
  )
}

/** What can be done with it now; what cannot is not offered. */
export function PanelActions({ item }: { item: DeskItem }) {
  const { kind, queue } = item.row
  const waits = queue === 'triage' || queue === 'returned'
  return (
    <View className="panel__do">
      {kind === 'tip' && waits && <Triage item={item} />}
      {kind === 'tip' && !waits && (
        <DeskButton
          words="重新受理"
          kind="primary"
          size="large"
          className="panel__main"
          disabled={!mayDo('restore', item)}
          onPress={open('restore')}
        />
      )}
      {kind === 'case' && <CaseActions item={item} />}
      {kind === 'case' && item.its?.stage === 'verifying' && (
        <View className="meta panel__left">{missing(item)}</View>
      )}
    </View>
  )
}
