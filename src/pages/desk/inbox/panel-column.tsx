import type { DeskItem } from '@core/cases/views'
import { onWeb } from '@src/platform'
import { View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { type Room, useRoom } from '../frame/use-wide'
import { ReferralForm } from '../referral/referral-form'
import { ReferralPanel } from '../referral/referral-panel'
import { CareList } from '../work/care-list'
import { CaseForm } from '../work/case-form'
import { AcceptForm } from './accept-form'
import { AskForm } from './ask-form'
import { Checklist } from './checklist'
import { DeclineForm } from './decline-form'
import { Holder } from './holder'
import {
  CASE_FORMS,
  type CaseForm as CaseFormName,
  type FormName,
  setInbox,
  useInbox,
} from './inbox-store'
import { mayDo } from './may-do'
import { MergeForm } from './merge-form'
import { PanelActions } from './panel-actions'
import { RestoreForm } from './restore-form'
import './pane.scss'
import './panel.scss'
import './forms.scss'

const isCaseForm = (form: FormName): form is CaseFormName =>
  (CASE_FORMS as readonly FormName[]).includes(form)

function Form({ form, item }: { form: FormName; item: DeskItem }) {
  const formFor = useInbox((s) => s.formFor) ?? ''
  if (isCaseForm(form)) {
    return <CaseForm key={`${item.row.id}-${form}-${formFor}`} {...{ form, formFor, item }} />
  }
  return <TipForm form={form} item={item} />
}

type TipFormName = Exclude<FormName, CaseFormName>

function TipForm({ form, item }: { form: TipFormName; item: DeskItem }) {
  const tip = item.tips[0]
  if (!tip) return null
  const { tipId } = tip
  const forms: Record<TipFormName, () => React.JSX.Element> = {
    accept: () => <AcceptForm key={tipId} tip={tip} suspects={item.suspects} />,
    ask: () => <AskForm key={tipId} tipId={tipId} />,
    decline: () => <DeclineForm key={tipId} tip={tip} />,
    merge: () => <MergeForm key={tipId} tip={tip} suspects={item.suspects} />,
    restore: () => <RestoreForm key={tipId} tipId={tipId} />,
    refer: () => <ReferralForm key={item.row.id} item={item} />,
  }
  return forms[form]()
}

const placeOf = (room: Room, page: 'inbox' | 'case'): string => {
  if (room === 'two') return 'pane--drawer'
  return page === 'case' ? 'pane--roomy' : ''
}

/** The right column: what is verified, who has it, what comes next. A drawer below 1360. */
export function PanelColumn() {
  const { item, form, drawer, page } = useInbox()
  const room = useRoom()
  if (!item) return room === 'three' ? <View className="pane pane--panel" /> : null
  if (room === 'two' && !drawer && !form) return null
  return (
    <View
      className={`pane pane--panel ${placeOf(room, page)}`}
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
            {page === 'case' && <CareList item={item} />}
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
