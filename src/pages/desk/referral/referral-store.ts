import type { FieldErrors } from '@core/kit/errors'
import { referralsApi } from '@core/referrals/api'
import type { ReferralDesk } from '@core/referrals/views'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { create } from 'zustand'
import { setInbox } from '../inbox/inbox-store'
import { openSelected } from '../inbox/selection'

/** Small forms of a referral or a follow-up, open inside their card. */
export type Part = 'attempt' | 'reply' | 'noReply' | 'done' | 'reissue' | 'revoke' | 'decide'

interface Referring {
  desk: ReferralDesk | undefined
  failed: string | undefined
  /** Which small form is open, and on what. */
  open: { part: Part; id: string } | undefined
  wrong: FieldErrors
  busy: boolean
}

const fresh: Referring = {
  desk: undefined,
  failed: undefined,
  open: undefined,
  wrong: {},
  busy: false,
}

/** The referrals of the case that is open at the desk. */
export const useReferring = create<Referring>(() => fresh)
const set = useReferring.setState

export const openPart = (part: Part, id: string): void => set({ open: { part, id }, wrong: {} })
export const closePart = (): void => set({ open: undefined, wrong: {} })

/** Fetches the panel of a case; what is shown stays until the answer is there. */
export async function loadReferrals(caseId: string): Promise<void> {
  if (useReferring.getState().desk?.caseId !== caseId) set(fresh)
  try {
    set({ desk: await call(referralsApi.open, { caseId }), failed: undefined })
  } catch (failure) {
    set({ failed: asAppError(failure).message })
  }
}

/** Changes something, shows the panel it answers, and brings the case beside it up to date. */
export async function change(work: () => Promise<ReferralDesk>): Promise<boolean> {
  if (useReferring.getState().busy) return false
  set({ busy: true, wrong: {} })
  try {
    set({ desk: await work(), open: undefined })
    void openSelected()
    return true
  } catch (failure) {
    const error = asAppError(failure)
    set({ wrong: error.fields ?? {} })
    if (!error.fields || Object.keys(error.fields).length === 0) {
      setInbox({ refusal: error.message })
    }
    return false
  } finally {
    set({ busy: false })
  }
}
