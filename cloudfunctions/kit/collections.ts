/** An index of one collection; the local cloud and the deploy script both read these. */
export interface IndexSpec {
  name: string
  keys: Record<string, 1 | -1 | '2dsphere'>
  unique?: boolean
}

export interface CollectionSpec {
  name: string
  indexes: IndexSpec[]
}

const index = (keys: IndexSpec['keys'], unique = false): IndexSpec => ({
  name: Object.keys(keys).join('_'),
  keys,
  ...(unique ? { unique } : {}),
})

/** Every collection and index of the product, declared once (DESIGN §3). All are closed to clients. */
export const collections: CollectionSpec[] = [
  {
    name: 'people',
    indexes: [
      index({ 'informant.communityId': 1 }),
      index({ roles: 1 }),
      index({ 'leaving.due': 1 }),
    ],
  },
  { name: 'sessions', indexes: [index({ personId: 1 }), index({ expiresAt: 1 })] },
  { name: 'signIns', indexes: [index({ expiresAt: 1 })] },
  { name: 'networks', indexes: [index({ at: 1 })] },
  { name: 'audit', indexes: [index({ action: 1, _id: -1 }), index({ subject: 1, _id: -1 })] },
  { name: 'auditHead', indexes: [] },
  { name: 'looks', indexes: [index({ tipId: 1, at: -1 })] },
  { name: 'thanks', indexes: [index({ owner: 1, at: -1, _id: -1 })] },
  { name: 'invitations', indexes: [index({ communityId: 1, expiresAt: 1 })] },
  { name: 'communities', indexes: [] },
  { name: 'settings', indexes: [] },
  { name: 'clocks', indexes: [] },
  {
    name: 'photos',
    indexes: [index({ attachedTo: 1, createdAt: 1 }), index({ traceId: 1 })],
  },
  { name: 'photoParts', indexes: [index({ upload: 1, from: 1 }), index({ at: 1 })] },
  {
    name: 'tips',
    indexes: [
      index({ codeHash: 1 }, true),
      index({ owner: 1, createdAt: -1, _id: -1 }),
      index({ state: 1, dueAt: 1, _id: 1 }),
      index({ state: 1, createdAt: -1, _id: -1 }),
      index({ 'place.communityId': 1, categoryId: 1, createdAt: -1 }),
      index({ 'place.communityId': 1, createdAt: -1 }),
      index({ createdAt: -1 }),
      index({ caseId: 1, createdAt: -1 }),
      index({ identity: 1, createdAt: -1, _id: -1 }),
      index({ number: 1 }),
      index({ changedAt: -1 }),
    ],
  },
  { name: 'receipts', indexes: [] },
  {
    name: 'explainers',
    indexes: [
      index({ listed: 1, publishedAt: -1, _id: -1 }),
      index({ listed: 1, topic: 1, publishedAt: -1, _id: -1 }),
      index({ department: 1, changedAt: -1 }),
      index({ changedAt: -1, _id: -1 }),
    ],
  },
  { name: 'explainerEditions', indexes: [index({ explainerId: 1, edition: -1 })] },
  {
    name: 'explainerReaders',
    indexes: [index({ subject: 1, _id: 1 }), index({ reader: 1, firstAt: -1 })],
  },
  {
    name: 'explainerRecalls',
    indexes: [index({ subject: 1, at: -1 }), index({ told: 1, at: 1 })],
  },
  {
    name: 'questions',
    indexes: [
      index({ owner: 1, at: -1, _id: -1 }),
      index({ open: 1, at: 1, _id: 1 }),
      index({ 'subject.id': 1, 'answer.shown': 1, at: -1 }),
      index({ 'answer.at': -1 }),
    ],
  },
  {
    name: 'cases',
    indexes: [
      index({ queue: 1, dueAt: 1, _id: 1 }),
      index({ queue: 1, createdAt: -1, _id: -1 }),
      index({ queue: 1, 'place.communityId': 1, dueAt: 1, _id: 1 }),
      index({ queue: 1, assignee: 1, dueAt: 1, _id: 1 }),
      index({ listed: 1, createdAt: -1, _id: -1 }),
      index({ listed: 1, 'place.communityId': 1, createdAt: -1, _id: -1 }),
      index({ 'place.communityId': 1, categoryId: 1, createdAt: -1 }),
      index({ month: 1, stage: 1 }),
      index({ createdAt: -1, _id: -1 }),
      index({ number: 1 }),
      index({ changedAt: -1 }),
      index({ queue: 1, changedAt: 1 }),
    ],
  },
  { name: 'filters', indexes: [index({ personId: 1, at: 1 })] },
  {
    name: 'pieces',
    indexes: [
      index({ listed: 1, publishedAt: -1, _id: -1 }),
      index({ listed: 1, communityId: 1, publishedAt: -1, _id: -1 }),
      index({ caseId: 1, changedAt: -1 }),
      index({ changedAt: -1, _id: -1 }),
    ],
  },
  { name: 'pieceEditions', indexes: [index({ pieceId: 1, edition: -1 })] },
  { name: 'pieceMasks', indexes: [index({ pieceId: 1, photoId: 1 })] },
  {
    name: 'pieceReaders',
    indexes: [index({ subject: 1, _id: 1 }), index({ reader: 1, firstAt: -1 })],
  },
  {
    name: 'pieceRecalls',
    indexes: [index({ subject: 1, at: -1 }), index({ told: 1, at: 1 })],
  },
  { name: 'claims', indexes: [index({ caseId: 1, at: 1 })] },
  { name: 'evidence', indexes: [index({ caseId: 1, at: 1 })] },
  { name: 'cares', indexes: [] },
  { name: 'voices', indexes: [index({ caseId: 1, at: -1 }), index({ owner: 1 })] },
  { name: 'events', indexes: [index({ subject: 1, at: -1 })] },
  { name: 'messages', indexes: [index({ tipId: 1, at: 1 })] },
  {
    name: 'notices',
    indexes: [
      index({ state: 1, audience: 1, publishedAt: -1, _id: -1 }),
      index({ state: 1, publishedAt: -1, _id: -1 }),
      index({ changedAt: -1 }),
    ],
  },
  {
    name: 'noticeReaders',
    indexes: [index({ subject: 1, _id: 1 }), index({ reader: 1, firstAt: -1 })],
  },
  {
    name: 'noticeRecalls',
    indexes: [index({ subject: 1, at: -1 }), index({ told: 1, at: 1 })],
  },
  {
    name: 'bookings',
    indexes: [index({ owner: 1, from: -1 }), index({ noticeId: 1, from: 1 }), index({ from: 1 })],
  },
  { name: 'bookers', indexes: [] },
  { name: 'seats', indexes: [index({ noticeId: 1, slotKey: 1 }), index({ slotKey: 1 })] },
  { name: 'warnings', indexes: [index({ until: 1 }), index({ relayedAt: -1 })] },
  { name: 'notes', indexes: [index({ subject: 1, at: 1 })] },
  { name: 'checks', indexes: [] },
  { name: 'reads', indexes: [index({ reader: 1, subject: 1 }), index({ subject: 1 })] },
  { name: 'undos', indexes: [index({ at: 1 })] },
  { name: 'requests', indexes: [index({ at: 1 })] },
  { name: 'rates', indexes: [index({ until: 1 })] },
  { name: 'reminders', indexes: [index({ state: 1, notBefore: 1 })] },
  {
    name: 'referrals',
    indexes: [
      index({ caseId: 1, sentAt: -1 }),
      index({ state: 1, dueAt: 1, _id: 1 }),
      index({ partyId: 1, sentAt: -1 }),
    ],
  },
  { name: 'referralLinks', indexes: [] },
  { name: 'partyContacts', indexes: [] },
  {
    name: 'followUps',
    indexes: [
      index({ caseId: 1, askedAt: -1 }),
      index({ owner: 1, caseId: 1, askedAt: -1 }),
      index({ askedAt: 1, answer: 1 }),
      index({ answer: 1, decided: 1, answeredAt: 1 }),
    ],
  },
  { name: 'plannedRounds', indexes: [index({ state: 1, at: 1 })] },
  { name: 'newsEvents', indexes: [index({ fannedOut: 1, at: 1 }), index({ at: -1, _id: -1 })] },
  { name: 'channels', indexes: [index({ address: 1 }, true)] },
  { name: 'channelHours', indexes: [index({ at: 1 })] },
  {
    name: 'deliveries',
    indexes: [
      index({ channelId: 1, state: 1, nextAt: 1, _id: 1 }),
      index({ channelId: 1, at: -1, _id: -1 }),
      index({ at: -1, _id: -1 }),
      index({ state: 1, at: -1, _id: -1 }),
    ],
  },
  {
    name: 'themes',
    indexes: [index({ state: 1, closesAt: -1, _id: -1 }), index({ createdAt: -1 })],
  },
  {
    name: 'ballots',
    indexes: [index({ themeId: 1, roll: 1 }), index({ themeId: 1, number: 1 })],
  },
  { name: 'sheets', indexes: [index({ themeId: 1, createdAt: 1 })] },
  { name: 'rosterMarks', indexes: [index({ sheetId: 1 })] },
  { name: 'exclusions', indexes: [index({ themeId: 1, createdAt: 1 })] },
  { name: 'tallies', indexes: [] },
  {
    name: 'visits',
    indexes: [index({ themeId: 1, createdAt: 1 }), index({ owner: 1, themeId: 1 })],
  },
  { name: 'comers', indexes: [index({ themeId: 1 })] },
  { name: 'feelings', indexes: [index({ themeId: 1, feeling: 1 }), index({ themeId: 1, at: -1 })] },
]
