import type { Me } from '@core/people/person'
import { mayI, useMe } from '@src/cloud/session'
import { Cell, CellList } from '@src/components/cell/cell'
import { open } from '@src/navigate'
import { onWeb } from '@src/platform'
import type { PageName } from '@src/routes'
import { scanDesk } from './scan-desk'

/** The page of the desk somebody works on; a phone has the inbox alone. */
function deskOf(me: Me): PageName | undefined {
  if (mayI(me, 'tip.triage')) return 'deskInbox'
  if (!onWeb) return undefined
  if (mayI(me, 'identity.open')) return 'deskIdentity'
  return mayI(me, 'person.manage') ? 'deskPeople' : undefined
}

/** Joining in; the editors' desk and its sign-ins for those who work there. */
export function WorkCells() {
  const me = useMe()
  if (!me) return null
  const desk = deskOf(me)
  const staff = me.roles.some((role) => role !== 'informant')
  if (!staff && me.roles.length > 0) return null
  return (
    <CellList>
      {me.roles.length === 0 && (
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
          note="编辑部办事的地方"
          onTap={() => void open(desk)}
        />
      )}
      {staff && !onWeb && (
        <Cell
          icon="monitor-duotone"
          words="扫码登录电脑"
          note="扫电脑上的码，确认一下就进去"
          onTap={() => void scanDesk()}
        />
      )}
      {staff && (
        <Cell
          icon="device-mobile-duotone"
          words="登录的地方"
          note="在哪些电脑上，能让它退出"
          onTap={() => void open('sessions')}
        />
      )}
    </CellList>
  )
}
