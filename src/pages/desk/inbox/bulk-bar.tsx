import { declineTemplates, HOTLINE } from '@core/cases/decline-templates'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DeskButton } from '../frame/desk-button'
import { Field } from '../frame/field'
import { Press } from '../frame/press'
import { PickRow } from '../work/pick-row'
import { useEditors } from '../work/use-editors'
import { chooseAll, runBulk, startChoosing, stopChoosing } from './choosing'
import { setInbox, useInbox } from './inbox-store'
import { TemplateChips } from './template-chips'
import './bulk-bar.scss'

type Asking = 'assign' | 'decline'

const ready = (words: string) => words.trim().length >= 2

function Assign({ onDone }: { onDone: () => void }) {
  const editors = useEditors()
  const [to, setTo] = useState<string>()
  const [note, setNote] = useState('')
  const send = async () => {
    if (to && (await runBulk({ action: 'assign', to, note }))) onDone()
  }
  return (
    <View>
      <PickRow
        name="交给谁"
        options={editors.map(({ personId, name }) => ({ id: personId, words: name }))}
        value={to}
        onChoose={setTo}
      />
      <Field label="交代一句" value={note} onChange={setNote} max={200} />
      <DeskButton
        words="交过去"
        kind="primary"
        size="small"
        disabled={!to || !ready(note)}
        onPress={() => void send()}
      />
    </View>
  )
}

/** One reason for all of them, and who can help; each reporter reads it. */
function Decline({ onDone }: { onDone: () => void }) {
  const templates = declineTemplates('other')
  const [reason, setReason] = useState('')
  const [helper, setHelper] = useState(HOTLINE.name)
  const [phone, setPhone] = useState(HOTLINE.phone)
  const many = useInbox((s) => s.chosen?.length ?? 0)
  const send = () =>
    setInbox({
      pending: {
        words: `发给 ${many} 位报送人：这件帮不上，可以找${helper}`,
        run: async () => {
          const step = { action: 'decline', reason, helper, ...(phone ? { phone } : {}) } as const
          if (await runBulk(step)) onDone()
        },
      },
    })
  return (
    <View>
      <TemplateChips
        templates={templates.map(({ label, reason: text }) => ({ label, text }))}
        onChoose={(i) => setReason(templates[i]?.reason ?? reason)}
      />
      <Field label="为什么帮不上" value={reason} onChange={setReason} rows={3} max={500} />
      <Field label="该找谁" value={helper} onChange={setHelper} max={40} />
      <Field label="电话（选填）" value={phone} onChange={setPhone} max={20} />
      <DeskButton
        words="说明不受理"
        kind="primary"
        size="small"
        disabled={!ready(reason) || !ready(helper)}
        onPress={send}
      />
    </View>
  )
}

/** The button that starts choosing; it stands with the filters. */
export function ChooseButton() {
  const choosing = useInbox((s) => s.chosen !== undefined)
  return (
    <Press
      className={`tag ${choosing ? 'tag--on' : 'tag--line'}`}
      onPress={choosing ? stopChoosing : startChoosing}
    >
      <Text>{choosing ? '不选了' : '多选'}</Text>
    </Press>
  )
}

/** What can be done with all the chosen rows at once (C1). */
export function BulkBar() {
  const { chosen, rows, busy } = useInbox()
  const [asking, setAsking] = useState<Asking>()
  if (!chosen) return null
  const onlyTips = chosen.every(({ kind }) => kind === 'tip')
  const off = busy || chosen.length === 0
  const turn = (one: Asking) => () => setAsking(asking === one ? undefined : one)
  const done = () => setAsking(undefined)
  return (
    <View className="bulk">
      <View className="bulk__head">
        <Text className="t3">{`选了 ${chosen.length} 条`}</Text>
        {chosen.length < rows.length && (
          <DeskButton words="全选" size="small" onPress={chooseAll} />
        )}
      </View>
      <View className="bulk__do">
        <DeskButton
          words="接手"
          kind="soft"
          size="small"
          disabled={off}
          onPress={() => void runBulk({ action: 'claim' })}
        />
        <DeskButton words="交给" size="small" disabled={off} onPress={turn('assign')} />
        <DeskButton
          words="不受理"
          size="small"
          disabled={off || !onlyTips}
          onPress={turn('decline')}
        />
        <DeskButton
          words="标为已读"
          size="small"
          disabled={off}
          onPress={() => void runBulk({ action: 'read' })}
        />
      </View>
      {asking === 'assign' && <Assign onDone={done} />}
      {asking === 'decline' && onlyTips && <Decline onDone={done} />}
    </View>
  )
}
