import { Button } from '@src/components/button/button'
import { Icon } from '@src/components/icon/icon'
import { Button as NativeButton, Text } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface Share {
  /** On the web: opens the picture that can be sent on. */
  show: () => void
  sheet: ReactNode
}

/** WeChat opens its list of chats only from a button of its own. */
function InWechat() {
  return (
    <NativeButton className="tap button button--outline button--grow share-native" openType="share">
      <Icon name="share-fat" size={20} color="brand" className="button__icon" />
      <Text>告诉邻居</Text>
    </NativeButton>
  )
}

/** 告诉邻居. */
export function ShareButton({ share }: { share: Share }) {
  if (process.env.TARO_ENV !== 'h5') return <InWechat />
  return <Button kind="outline" grow icon="share-fat" words="告诉邻居" onTap={share.show} />
}
