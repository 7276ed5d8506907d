import type { Permission } from '@core/kit/permission'
import { mayI, useMe } from '@src/cloud/session'
import type { IconName } from '@src/components/icon/icons'
import { openInstead } from '@src/navigate'
import { onWeb } from '@src/platform'
import { PAGES, type PageName } from '@src/routes'
import { Text, View } from '@tarojs/components'
import { DeskIcon } from './desk-icon'
import { Press } from './press'
import './rail.scss'

const isPage = (name: string): name is PageName => name in PAGES

interface Place {
  page: string
  words: string
  icon: IconName
  on: IconName
  /** Shown only to those who may go there. */
  may?: Permission
}

/** The desk's pages in the order of the drawing; one that does not exist yet is not shown. */
const PLACES: readonly Place[] = [
  { page: 'deskInbox', words: '线索', icon: 'tray', on: 'tray-fill', may: 'tip.triage' },
  { page: 'deskReferrals', words: '转交', icon: 'phone', on: 'phone-fill', may: 'case.work' },
  {
    page: 'deskIdentity',
    words: '身份',
    icon: 'shield-check',
    on: 'shield-check-fill',
    may: 'identity.open',
  },
  { page: 'deskPieces', words: '报道', icon: 'article', on: 'article-fill', may: 'piece.write' },
  { page: 'deskPolicies', words: '政策', icon: 'scroll', on: 'scroll', may: 'explainer.write' },
  {
    page: 'deskQuestions',
    words: '提问',
    icon: 'chat-circle-dots-bold',
    on: 'chat-teardrop-text-fill',
    may: 'question.answer',
  },
  {
    page: 'deskThemes',
    words: '投票',
    icon: 'hand-heart',
    on: 'hand-heart-fill',
    may: 'vote.manage',
  },
  {
    page: 'deskCoverage',
    words: '信息员',
    icon: 'users-duotone',
    on: 'users-duotone',
    may: 'coverage.read',
  },
  {
    page: 'deskNotices',
    words: '通知',
    icon: 'newspaper',
    on: 'newspaper-fill',
    may: 'notice.manage',
  },
  {
    page: 'deskPeople',
    words: '人员',
    icon: 'identification-card-duotone',
    on: 'identification-card-duotone',
    may: 'person.manage',
  },
  {
    page: 'deskAudit',
    words: '审计',
    icon: 'clipboard-text-duotone',
    on: 'clipboard-text-duotone',
    may: 'audit.read',
  },
  {
    page: 'deskChannels',
    words: '推送',
    icon: 'paper-plane-tilt',
    on: 'paper-plane-tilt-fill',
    may: 'delivery.replay',
  },
]

/** The newsroom's sign: a letter box over the line. */
function Sign() {
  return (
    <View className="rail__sign" {...(onWeb ? { 'aria-hidden': true } : {})}>
      <View className="rail__slot" />
      <View className="rail__line">
        <View className="rail__dot" />
        <View className="rail__dot" />
        <View className="rail__dot rail__dot--lamp" />
      </View>
    </View>
  )
}

/** Pages that belong to a place in the rail. */
const PART_OF: Partial<Record<PageName, PageName>> = {
  deskCase: 'deskInbox',
  deskStuck: 'deskInbox',
  deskClocks: 'deskInbox',
}

interface RailProps {
  current: PageName
  /** Numbers on the places, by page name: what waits there. */
  badges?: Record<string, number>
}

/** Left navigation, 84 wide. */
export function Rail({ current, badges = {} }: RailProps) {
  const me = useMe()
  const navigation = onWeb ? { role: 'navigation', 'aria-label': '后台' } : {}
  return (
    <View className="rail" {...navigation}>
      <Sign />
      {PLACES.map(({ page, words, icon, on, may }) => {
        if (!isPage(page) || (may && !mayI(me, may))) return null
        const here = page === current
        const lit = here || page === PART_OF[current]
        const waiting = badges[page] ?? 0
        return (
          <Press
            key={page}
            role="link"
            className={`rail__place ${lit ? 'rail__place--on' : ''}`}
            label={waiting > 0 ? `${words}，${waiting} 件在等` : words}
            onPress={() => {
              if (!here) void openInstead(page)
            }}
          >
            <DeskIcon name={lit ? on : icon} side={24} color={lit ? 'brand' : 'ink2'} />
            <Text>{words}</Text>
            {waiting > 0 && <Text className="rail__badge">{waiting}</Text>}
          </Press>
        )
      })}
    </View>
  )
}
