import type { PointView } from '@core/notices/views'
import { onWeb } from '@src/platform'
import Taro from '@tarojs/taro'

/** A browser has no map app of its own, so it is asked which way. */
export const mapWays = onWeb

/** Opens WeChat's map on the point; its coordinates are GCJ-02 as that map's are. */
export function goThere({ name, address, lng, lat }: PointView): void {
  Taro.openLocation({ latitude: lat, longitude: lng, name, address, scale: 16 }).catch(
    // Closing the map at once counts as a failure there; nothing is left to do.
    () => undefined,
  )
}

/** Amap's page for any browser; it needs no key. */
export const amapLink = ({ name, lng, lat }: PointView): string =>
  `https://uri.amap.com/marker?position=${lng},${lat}&name=${encodeURIComponent(name)}&coordinate=gaode&callnative=1`

/** What phones hand to whichever map is installed. */
export const geoLink = ({ name, lng, lat }: PointView): string =>
  `geo:${lat},${lng}?q=${lat},${lng}(${encodeURIComponent(name)})`
