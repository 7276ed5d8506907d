import type { Verdict } from '@core/cases/lifecycle'
import type { DeskItem } from '@core/cases/views'
import { open } from '@src/navigate'
import { onWeb } from '@src/platform'
import { View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import type { CaseForm } from '../inbox/inbox-store'
import { mayDo } from '../inbox/may-do'
import { openForm } from './work-steps'

const PRINTABLE: readonly Verdict[] = ['true', 'partly']

interface Action {
  form: CaseForm
  words: string
  hint?: string
}

const VERDICT: Action = { form: 'verdict', words: '定性', hint: 'V' }
const AGAIN: Action = { form: 'again', words: '重新核实' }
const REOPEN: Action = { form: 'reopen', words: '重开' }
const CLOSE: Action = { form: 'close', words: '办结', hint: 'E' }

const OTHERS: readonly Action[] = [
  CLOSE,
  { form: 'assign', words: '交给同事', hint: 'G' },
  { form: 'join', words: '合并', hint: 'M' },
  { form: 'split', words: '拆开' },
]

/** The one main step of where a case stands; from a verdict to a reply that is the referral’s. */
function mainOf({ its }: DeskItem): Action | undefined {
  if (!its) return undefined
  if (its.stage === 'closed') return REOPEN
  if (its.stage === 'verifying') return VERDICT
  if (its.stage === 'reopened') return AGAIN
  return its.stage === 'checking' ? CLOSE : undefined
}

/** What can be done with a case now; what cannot is not offered (C1). */
export function CaseActions({ item }: { item: DeskItem }) {
  const main = mainOf(item)
  const { its, row } = item
  // Pieces are written on the web only.
  const prints = onWeb && its !== null && PRINTABLE.includes(its.verdict)
  const stage = its?.stage
  const changes =
    stage !== 'verifying' && stage !== 'closed' ? [{ ...VERDICT, words: '改定性' }] : []
  const others = [...changes, ...OTHERS].filter(
    ({ form }) => form !== main?.form && mayDo(form, item),
  )
  return (
    <View>
      {main && (
        <DeskButton
          words={main.words}
          {...(main.hint ? { hint: main.hint } : {})}
          kind="primary"
          size="large"
          className="panel__main"
          disabled={!mayDo(main.form, item)}
          onPress={openForm(main.form)}
        />
      )}
      <View className="panel__many">
        {others.map(({ form, words, hint }) => (
          <DeskButton
            key={form}
            words={words}
            {...(hint ? { hint } : {})}
            onPress={openForm(form)}
          />
        ))}
        {prints && (
          <DeskButton words="写成报道" onPress={() => void open('deskPieces', { case: row.id })} />
        )}
      </View>
    </View>
  )
}
