import Taro from '@tarojs/taro'
import { loadPlaces, usePlaces } from './places'
import { onWeb } from './platform'

/** Calls any number. On the web the browser hands `tel:` to the phone or says it cannot. */
export function dial(phone: string): void {
  if (onWeb) {
    window.location.href = `tel:${phone.replace(/[^\d+]/g, '')}`
    return
  }
  // Refusing WeChat's own question is not a failure.
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}

/** Calls the newsroom of this district, once we know its number. */
export function callNewsroom(): void {
  const known = usePlaces.getState().places?.newsroom.phone
  if (known) {
    dial(known)
    return
  }
  loadPlaces().then(
    (places) => dial(places.newsroom.phone),
    () => {
      void Taro.showModal({ title: '没取到电话', content: '连上网再试一次', showCancel: false })
    },
  )
}
