import type { DeskItem } from '@core/cases/views'
import { onWeb } from '@src/platform'
import { View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { useRoom } from '../frame/use-wide'
import { ReferralForm } from '../referral/referral-form'
import { ReferralPanel } from '../referral/referral-panel'
import { AcceptForm } from './accept-form'
import { AskForm } from './ask-form'
import { Checklist } from './checklist'
import { DeclineForm } from './decline-form'
import { Holder } from './holder'
import { type FormName, setInbox, useInbox } from './inbox-store'
import { mayDo } from './may-do'
import { MergeForm } from './merge-form'
import { PanelActions } from './panel-actions'
import { RestoreForm } from './restore-form'
import './panel.scss'
import './forms.scss'

function Form({ form, item }: { form: FormName; item: DeskItem }) {
  const tip = item.tips[0]
  if (!tip) return null
  const { tipId } = tip
  const forms: Record<FormName, () => React.JSX.Element> = {
    accept: () => <AcceptForm key={tipId} tip={tip} suspects={item.suspects} />,
    ask: () => <AskForm key={tipId} tipId={tipId} />,
    decline: () => <DeclineForm key={tipId} tip={tip} />,
    merge: () => <MergeForm key={tipId} tip={tip} suspects={item.suspects} />,
    restore: () => <RestoreForm key={tipId} tipId={tipId} />,
    refer: () => <ReferralForm key={item.row.id} item={item} />,
  }
  return forms[form]()
}

/** The right column: what is verified, who has it, what comes next. A drawer below 1360. */
export function PanelColumn() {
  const { item, form, drawer } = useInbox()
  const room = useRoom()
  if (!item) return room === 'three' ? <View className="pane pane--panel" /> : null
  if (room === 'two' && !drawer && !form) return null
  const place = room === 'two' ? 'pane--drawer' : ''
  return (
    <View
      className={`pane pane--panel ${place}`}
      {...(onWeb ? { role: 'region', 'aria-label': '办理' } : {})}
    >
      <View className="pane__scroll panel__scroll">
        {room === 'two' && (
          <DeskButton
            words="收起"
            size="small"
            className="panel__close"
            onPress={() => setInbox({ drawer: false, form: undefined })}
          />
        )}
        {form ? (
          <Form form={form} item={item} />
        ) : (
          <View>
            <Checklist item={item} />
            <Holder item={item} />
            <ReferralPanel
              item={item}
              mayRefer={mayDo('refer', item)}
              onRefer={() => setInbox({ form: 'refer', drawer: true })}
            />
          </View>
        )}
      </View>
      {!form && <PanelActions item={item} />}
    </View>
  )
}
