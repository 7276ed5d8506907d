import type { CareFactor } from '@core/cases/care'
import type { DeskItem } from '@core/cases/views'
import {
  AddClaim,
  DropClaim,
  ReopenCase,
  StrikeEvidence,
  VerifyAgain,
} from '@core/cases/work-inputs'
import type { CaseWork } from '@core/cases/work-views'
import type { CaseForm as Name } from '../inbox/inbox-store'
import { AssignForm } from './assign-form'
import { CareForm } from './care-form'
import { CloseForm } from './close-form'
import { EvidenceForm } from './evidence-form'
import { JoinForm } from './join-form'
import { SplitForm } from './split-form'
import { VerdictForm } from './verdict-form'
import { WhyForm } from './why-form'
import { addClaim, dropClaim, reopen, strikeEvidence, verifyAgain } from './work-steps'

interface CaseFormProps {
  form: Name
  /** The claim, row or factor it is about. */
  formFor: string
  item: DeskItem
}

type Shown = (item: DeskItem, its: CaseWork, formFor: string) => React.JSX.Element

/** The forms of one sentence, each with what it asks and what it sends. */
const SENTENCES: Record<'claim' | 'drop' | 'strike' | 'reopen' | 'again', Shown> = {
  claim: (item, { caseId, claims }) => (
    <WhyForm
      title="加一条说法"
      label="要核实的一句话"
      submit="加上"
      draft={`claim-${claims.length}`}
      max={120}
      start={claims.length === 0 ? item.row.title : ''}
      schema={AddClaim}
      input={(text) => ({ caseId, text })}
      onSend={addClaim}
    />
  ),
  drop: (_, { caseId }, claimId) => (
    <WhyForm
      title="这条不核了"
      label="为什么不核了"
      submit="放到一边"
      draft={`drop-${claimId}`}
      schema={DropClaim}
      input={(why) => ({ caseId, claimId, why })}
      onSend={dropClaim}
    />
  ),
  strike: (_, { caseId }, evidenceId) => (
    <WhyForm
      title="划掉一条证据"
      label="为什么划掉"
      submit="划掉"
      draft={`strike-${evidenceId}`}
      schema={StrikeEvidence}
      input={(why) => ({ caseId, evidenceId, why })}
      onSend={strikeEvidence}
    />
  ),
  reopen: (_, { caseId }) => (
    <WhyForm
      title="重开"
      label="为什么重开，只有编辑看得到"
      submit="重开"
      draft="reopen"
      schema={ReopenCase}
      input={(reason) => ({ caseId, reason })}
      onSend={reopen}
    />
  ),
  again: (_, { caseId }) => (
    <WhyForm
      title="重新核实"
      label="为什么重新核实"
      submit="回到核实"
      draft="again"
      schema={VerifyAgain}
      input={(reason) => ({ caseId, reason })}
      onSend={verifyAgain}
    />
  ),
}

const FORMS: Record<Exclude<Name, 'assign'>, Shown> = {
  ...SENTENCES,
  evidence: (item, _, claimId) => <EvidenceForm item={item} claimId={claimId} />,
  care: (item, _, factor) => <CareForm item={item} factor={factor as CareFactor} />,
  verdict: (item, its) => <VerdictForm item={item} its={its} />,
  close: (item, its) => <CloseForm item={item} its={its} />,
  split: (item) => <SplitForm item={item} />,
  join: (item) => <JoinForm item={item} />,
}

/** The form of the right column for a step on a case. */
export function CaseForm({ form, formFor, item }: CaseFormProps) {
  if (form === 'assign') return <AssignForm item={item} />
  return item.its ? FORMS[form](item, item.its, formFor) : null
}
