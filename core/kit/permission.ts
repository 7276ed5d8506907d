/** Named permissions (MISSION S1). Roles are bundles of them: `core/people/permissions.ts`. */
export const PERMISSIONS = [
  'tip.record', // enter a tip for somebody who told it (T7)
  'tip.triage', // see the inbox, claim, accept, return, decline, merge
  'tip.readContact', // see who reported, where the reporter allows editors to
  'case.work', // verify a case and end it
  'clock.manage', // how long each step may take
  'channel.manage', // newsroom channels with their secrets
  'delivery.replay',
  'informant.invite',
  'coverage.read',
  'person.manage',
  'vote.manage', // make themes, see turnout, enter exclusions, keep what came after
  'vote.paper', // enter and countersign paper tallies, of one's own community or as an editor
  'explainer.write', // draft an explainer and note its clearance (X1, X2)
  'explainer.publish', // publish past the gate, recall (X2, X4)
  'piece.write', // write pieces about cases, look photos over, hand in for approval (P)
  'piece.publish', // approve past the gate what somebody else wrote; withdraw (P1, P3)
  'question.answer', // residents' questions (F1)
  'feedback.manage', // which weekday is the 互动反馈日 (F2)
  'identity.open', // open a sealed identity, with a reason (T2)
  'audit.read',
  'notice.manage', // write, publish and withdraw notices; relay warnings (A1, A2)
  'booking.readNames', // names and phones of those who booked, day by day for the station
] as const

export type Permission = (typeof PERMISSIONS)[number]

/**
 * Who may call a procedure: everybody, anybody signed in, holders of one permission, a liaison with
 * the link of one referral, whoever may send a photo (signed in or liaison), or only the platform
 * itself (timers and callbacks, told apart by their SOURCE).
 */
export type Access =
  | 'public'
  | 'signed-in'
  | 'liaison'
  | 'sender'
  | 'timer'
  | 'platform'
  | Permission
