import { useBadge } from '@src/badge'
import { mayI, useMe } from '@src/cloud/session'
import { Cell, CellList } from '@src/components/cell/cell'
import { open } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'
import { type CommunityPlace, usePlaces } from '@src/places'
import { onWeb } from '@src/platform'
import { Text } from '@tarojs/components'
import { SignOut } from './sign-out'

interface MyCellsProps {
  community: CommunityPlace | undefined
  onCommunity: () => void
}

/** My own things. */
export function MyCells({ community, onCommunity }: MyCellsProps) {
  const waiting = useBadge((s) => s.mine)
  return (
    <CellList>
      <Cell
        icon="clipboard-text-duotone"
        words="我的线索"
        note="报过的事，办到哪一步了"
        count={waiting}
        onTap={() => void open('myTips')}
      />
      <Cell
        icon="envelope-open-duotone"
        words="我问过的"
        note="政策没看懂问的，编辑回了没有"
        onTap={() => void open('askedQuestions')}
      />
      <Cell
        icon="magnifying-glass-duotone"
        words="查回执"
        note="输查询码，不用登录"
        onTap={() => void open('tipLookup')}
      />
      <Cell
        icon="calendar-dots-duotone"
        words="我的预约"
        note="打疫苗、义诊约的时间"
        onTap={() => void open('myBookings')}
      />
      <Cell
        icon="map-pin-duotone"
        words="我的社区"
        note={community?.name ?? '还没选'}
        onTap={onCommunity}
      />
    </CellList>
  )
}

/** Joining in, and the editors' desk for those who work there. */
export function WorkCells() {
  const me = useMe()
  const joins = me?.roles.length === 0
  const desk = mayI(me, 'tip.triage')
  if (!joins && !desk) return null
  return (
    <CellList>
      {joins && (
        <Cell
          icon="identification-card-duotone"
          words="加入信息员"
          note="社区给您的邀请码，在这里填"
          onTap={() => void open('join')}
        />
      )}
      {desk && (
        <Cell
          icon="monitor-duotone"
          words="编辑台"
          note="线索收件箱"
          onTap={() => void open('deskInbox')}
        />
      )}
    </CellList>
  )
}

/** What we do with what we are told, and how to reach us. */
export function HelpCells() {
  const newsroom = usePlaces((s) => s.places?.newsroom)
  const me = useMe()
  return (
    <CellList>
      <Cell
        icon="shield-check-duotone"
        words="谁能看到我的信息"
        note="一条一条写明白"
        onTap={() => void open('privacy')}
      />
      <Cell
        icon="phone-duotone"
        words="编辑部电话"
        note={newsroom?.hours}
        end={<Text className="me-phone">{newsroom?.phone}</Text>}
        onTap={callNewsroom}
      />
      {onWeb && me && <SignOut />}
    </CellList>
  )
}
