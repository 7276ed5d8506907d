import { casesApi } from '@core/cases/api'
import { ENDING_LABEL, VERDICT_LABEL } from '@core/cases/lifecycle'
import type { DeskItem } from '@core/cases/views'
import type { Input } from '@core/kit/contract'
import { call } from '@src/cloud/call'
import { type CaseForm, inbox, setInbox } from '../inbox/inbox-store'
import { showItem } from '../inbox/selection'
import { change, confirm, send } from '../inbox/steps'

/** Opens a form of the right column about one claim, row or factor. */
export const openForm = (form: CaseForm, formFor?: string) => (): void =>
  setInbox({ form, formFor, drawer: true })

/** Keeps something found out; it stays as it is, so nothing waits for Enter. */
async function keep(work: () => Promise<DeskItem>, kept?: () => void): Promise<void> {
  const item = await change(work)
  if (!item) return
  kept?.()
  setInbox({ form: undefined, formFor: undefined, drawer: false })
  showItem(item)
}

export const addClaim = (input: Input<typeof casesApi.addClaim>) =>
  void keep(() => call(casesApi.addClaim, input))

export const dropClaim = (input: Input<typeof casesApi.dropClaim>) =>
  void keep(() => call(casesApi.dropClaim, input))

/** `kept` forgets the draft, once it is written down. */
export const addEvidence = (input: Input<typeof casesApi.addEvidence>, kept: () => void) =>
  void keep(() => call(casesApi.addEvidence, input), kept)

export const strikeEvidence = (input: Input<typeof casesApi.strikeEvidence>) =>
  void keep(() => call(casesApi.strikeEvidence, input))

export const weigh = (input: Input<typeof casesApi.weigh>) =>
  void keep(() => call(casesApi.weigh, input))

export function assign(input: Input<typeof casesApi.assign>): void {
  void send(() => call(casesApi.assign, input))
}

const everybody = () => {
  const many = inbox().item?.tips.length ?? 1
  return many > 1 ? `${many} 位报送人` : '报送人'
}

export const setVerdict = (input: Input<typeof casesApi.setVerdict>): void =>
  confirm(`告诉${everybody()}：核实结果，${VERDICT_LABEL[input.verdict]}`, () =>
    call(casesApi.setVerdict, input),
  )

export const verifyAgain = (input: Input<typeof casesApi.verifyAgain>): void =>
  confirm(`告诉${everybody()}：编辑重新核实`, () => call(casesApi.verifyAgain, input))

export const close = (input: Input<typeof casesApi.close>): void =>
  confirm(`告诉${everybody()}：${ENDING_LABEL[input.ending]}`, () => call(casesApi.close, input))

export const reopen = (input: Input<typeof casesApi.reopen>): void =>
  confirm(`告诉${everybody()}：编辑重新看这件事`, () => call(casesApi.reopen, input))

export const split = (input: Input<typeof casesApi.split>): void =>
  confirm(`告诉 ${input.tipIds.length} 位报送人：单独办`, () => call(casesApi.split, input))

export const mergeCases = (input: Input<typeof casesApi.mergeCases>): void =>
  confirm(`告诉${everybody()}：和邻居的同一件事合并了`, () => call(casesApi.mergeCases, input))
