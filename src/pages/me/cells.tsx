import { useBadge } from '@src/badge'
import { useMe } from '@src/cloud/session'
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

/** Who sees what of me, and my data in my own hands. */
export function DataCells() {
  const me = useMe()
  return (
    <CellList>
      <Cell
        icon="shield-check-duotone"
        words="谁能看到我的信息"
        note="手机号只有编辑能看，看一次记一次"
        onTap={() => void open('privacy')}
      />
      {me && (
        <Cell
          icon="folder-user-duotone"
          words="我的数据"
          note="看、导出、删掉我交过的东西"
          onTap={() => void open('myData')}
        />
      )}
      {me && (
        <Cell
          icon="hand-heart-duotone"
          words="收到的谢谢"
          note="编辑部想跟您说的"
          onTap={() => void open('thanks')}
        />
      )}
    </CellList>
  )
}

/** How to reach us. */
export function HelpCells() {
  const newsroom = usePlaces((s) => s.places?.newsroom)
  const me = useMe()
  return (
    <CellList>
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
