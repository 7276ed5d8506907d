import type { Output } from '@core/kit/contract'
import { placesApi } from '@core/places/api'
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { call } from './cloud/call'
import { useSettings } from './settings'

export type Places = Output<typeof placesApi.list>
export type CommunityPlace = Places['communities'][number]

const SLOT = 'lianxian.places'

/** Streets, communities and the newsroom: kept on the device, refreshed once a launch. */
export const usePlaces = create<{ places: Places | undefined; asked: boolean }>(() => ({
  places: Taro.getStorageSync<Places | ''>(SLOT) || undefined,
  asked: false,
}))

/** Fetches the places again. Fails with `AppError`; what was kept stays usable. */
export async function loadPlaces(): Promise<Places> {
  const places = await call(placesApi.list, {})
  Taro.setStorageSync(SLOT, places)
  usePlaces.setState({ places, asked: true })
  return places
}

/** The community chosen last on this device, if it still exists. */
export function useCommunity(): CommunityPlace | undefined {
  const places = usePlaces((s) => s.places)
  const current = useSettings((s) => s.communities[0])
  return places?.communities.find((each) => each.communityId === current)
}
