import { peopleApi } from '@core/people/api'
import { call } from '@src/cloud/call'
import { becomeMe, useMe } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { CommunityPicker } from '@src/components/community-picker/community-picker'
import { openTab } from '@src/navigate'
import type { CommunityPlace } from '@src/places'
import { onWeb } from '@src/platform'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { OneTheme } from './use-theme'

const WHY = '选一下您住的社区，就能投票'

/** For somebody without a community: choosing it is all that is missing. */
export function JoinBar({ one }: { one: OneTheme }) {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState(WHY)
  const settle = async ({ communityId }: CommunityPlace) => {
    try {
      becomeMe(await call(peopleApi.updateMe, { communityId }))
      one.reload()
    } catch (failure) {
      setSaid(asAppError(failure).message)
    }
  }
  if (!me && onWeb) {
    return (
      <BottomBar>
        <Text className="grow t-sub">登录以后就能投票</Text>
        <Button words="去登录" onTap={() => void openTab('me')} />
      </BottomBar>
    )
  }
  return (
    <BottomBar>
      <Text className="grow t-sub">{said}</Text>
      <Button words="选社区" onTap={() => setOpen(true)} />
      <CommunityPicker
        open={open}
        chosen={undefined}
        onChoose={(community) => void settle(community)}
        onClose={() => setOpen(false)}
      />
    </BottomBar>
  )
}
