import { peopleApi } from '@core/people/api'
import { call } from '@src/cloud/call'
import { becomeMe, useSession } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import type { CommunityPlace } from '@src/places'
import { useState } from 'react'

/** Tells the server which community is mine; without signing in the device alone remembers it. */
export function useHomeCommunity() {
  const [failed, setFailed] = useState<string>()
  const settle = async ({ communityId }: CommunityPlace) => {
    setFailed(undefined)
    if (!useSession.getState().me) return
    try {
      becomeMe(await call(peopleApi.updateMe, { communityId }))
    } catch (failure) {
      setFailed(asAppError(failure).message)
    }
  }
  return {
    failed,
    settle: (community: CommunityPlace) => {
      void settle(community)
    },
  }
}
