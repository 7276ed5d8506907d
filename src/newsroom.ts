import Taro from '@tarojs/taro'
import { loadPlaces, usePlaces } from './places'

/** Calls any number. On the web the browser hands `tel:` to the phone or says it cannot. */
export function dial(phone: string): void {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${phone.replace(/[^\d+]/g, '')}`
  } else {
    // Refusing WeChat's own question is not a failure.
    Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
  }
}

function say(content: string): void {
  if (process.env.TARO_ENV === 'h5') window.alert(content)
  else void Taro.showModal({ content, showCancel: false })
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
    () => say('没取到电话，连上网再试一次'),
  )
}
