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
  await amend(database, 'newsEvents', { at: { $lt: Math.round(now - TODAY) } }, { fannedOut: true })
}
