import type { PolicyDesk } from './use-policy'

/** Which part is being written; the others are shown as they read. */
export interface Editing {
  part: string
  edit: (part: string) => void
}

export interface PartProps {
  desk: PolicyDesk
  editing: Editing
}

/** Which form of the clearance is open; one at a time. */
export interface Form {
  open: string
  toggle: (name: string) => void
}

export interface StepProps {
  desk: PolicyDesk
  form: Form
}
