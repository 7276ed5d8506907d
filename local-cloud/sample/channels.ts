import { act, amend, type SeedContext } from './acting'

const TYPES = [
  'tip.received',
  'tip.resubmitted',
  'tip.withdrawn',
  'tip.accepted',
  'tip.added',
  'referral.replied',
  'referral.overdue',
  'followup.reopened',
  'vote.closed',
  'vote.visitAsked',
]
const CONTACTS = {
  'property-yunxi': [{ office: '客服部', name: '沈主管', phone: '0571-5550-0231' }],
  'property-wutongli': [
    { office: '工程部', name: '王经理', phone: '0571-5550-0210' },
    { office: '客服台', name: '值班', phone: '0571-5550-0220' },
  ],
  'department-dept-1': [{ office: '物业管理科', name: '陆科长', phone: '0571-5550-0421' }],
}
const TODAY = 6 * 3600_000

/**
 * Two groups of the newsroom, played by stand-ins on this machine and shown at `/local`. News older
 * than this morning counts as told: nobody wants half a year of messages at once.
 */
export async function openChannels(context: SeedContext): Promise<void> {
  const { database, now, publicUrl } = context
  const common = { quiet: false, types: TYPES }
  const wecom = {
    kind: 'wecom',
    name: '编辑部值班群',
    url: `${publicUrl}/local/hooks/wecom?key=sample`,
  }
  const webhook = { kind: 'webhook', name: '采编系统', url: `${publicUrl}/local/hooks/webhook` }
  for (const channel of [wecom, webhook]) {
    await act(context, 'chen', ['newsroom', 'saveChannel'], { ...channel, ...common }, now)
  }
  // One company has a group of its own; whom to ask for there and at a department.
  const group = { kind: 'wecom', url: `${publicUrl}/local/hooks/wecom?key=sample-yunxi` }
  const partyId = 'property-yunxi'
  await act(context, 'chen', ['newsroom', 'setPartyWay'], { partyId, ...group }, now)
  for (const [id, contacts] of Object.entries(CONTACTS)) {
    await act(context, 'zhou', ['referrals', 'saveParty'], { partyId: id, contacts }, now)
  }
  await amend(database, 'newsEvents', { at: { $lt: Math.round(now - TODAY) } }, { fannedOut: true })
}
