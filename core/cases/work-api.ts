import { command } from '../kit/contract'
import { Closing } from './ending'
import { NewEvidence } from './evidence'
import { DeskItem, Step } from './views'
import {
  AddClaim,
  DropClaim,
  GiveVerdict,
  MergeCases,
  ReopenCase,
  SplitCase,
  StrikeEvidence,
  VerifyAgain,
  WeighFactors,
} from './work-inputs'

/** Verifying a case and ending it (MISSION C2, C3, C6, C7). */
export const workProcedures = {
  addClaim: command({
    may: 'case.work',
    input: AddClaim,
    output: DeskItem,
    summary: 'A sentence to verify, for evidence to speak for or against (C3)',
  }),
  dropClaim: command({
    may: 'case.work',
    input: DropClaim,
    output: DeskItem,
    summary: 'Set a claim aside, with the reason; it stays readable',
  }),
  addEvidence: command({
    may: 'case.work',
    input: NewEvidence,
    output: DeskItem,
    summary: 'One row of evidence: who, when, how, for or against (C3)',
  }),
  strikeEvidence: command({
    may: 'case.work',
    input: StrikeEvidence,
    output: DeskItem,
    summary: 'Strike a row of evidence, with the reason; it stays readable',
  }),
  weigh: command({
    may: 'case.work',
    input: WeighFactors,
    output: DeskItem,
    summary: 'Weigh some of the six factors of care (C3)',
  }),
  setVerdict: command({
    may: 'case.work',
    input: GiveVerdict,
    output: Step,
    summary: 'The finding, refused while sources or care are missing (C3)',
  }),
  verifyAgain: command({
    may: 'case.work',
    input: VerifyAgain,
    output: Step,
    summary: 'A reopened case goes back to be verified; its verdict is open again',
  }),
  close: command({
    may: 'case.work',
    input: Closing,
    output: Step,
    summary: 'Close with one of the endings; everybody who told of it hears it (C6)',
  }),
  reopen: command({
    may: 'case.work',
    input: ReopenCase,
    output: Step,
    summary: 'Take a closed case up again, with the reason',
  }),
  split: command({
    may: 'case.work',
    input: SplitCase,
    output: Step,
    summary: 'Some of its tips go out into a case of their own (C2)',
  }),
  mergeCases: command({
    may: 'case.work',
    input: MergeCases,
    output: Step,
    summary: 'Close a case into another; its tips and voices count there (C2)',
  }),
}
