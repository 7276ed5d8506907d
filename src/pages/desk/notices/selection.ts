import type { DraftForm } from './draft-form'

/** What the desk shows beside the list. */
export type Selected =
  | { kind: 'nothing' }
  | { kind: 'write'; form?: DraftForm }
  | { kind: 'relay'; replaces?: string }
  | { kind: 'notice'; id: string }
  | { kind: 'warning'; id: string }
