import { useBadge } from '@src/badge'
import { openTab } from '@src/navigate'
import type { TabName } from '@src/routes'
import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icons'
import { spoken } from '../spoken'
import { Tap } from '../tap/tap'
import './tab-bar.scss'

const TABS: readonly { name: TabName; words: string; icon: IconName; chosen: IconName }[] = [
  { name: 'home', words: '首页', icon: 'house', chosen: 'house-fill' },
  { name: 'policy', words: '政策', icon: 'newspaper', chosen: 'newspaper-fill' },
  { name: 'report', words: '报线索', icon: 'camera', chosen: 'camera-fill' },
  { name: 'vote', words: '投票', icon: 'hand-heart', chosen: 'hand-heart-fill' },
  { name: 'me', words: '我的', icon: 'user', chosen: 'user-fill' },
]

/** The five tabs at the foot of a tab page, with the count of own tips that wait for me. */
export function TabBar({ current }: { current: TabName }) {
  const waiting = useBadge((s) => s.mine)
  return (
    <View className="tab-bar" {...spoken({ role: 'tablist' })}>
      {TABS.map(({ name, words, icon, chosen }) => {
        const on = name === current
        const count = name === 'me' ? waiting : 0
        return (
          <Tap
            key={name}
            className={`tab-bar__tab ${on ? 'tab-bar__tab--on' : ''}`}
            role="tab"
            selected={on}
            onTap={() => {
              if (!on) void openTab(name)
            }}
          >
            <Icon name={on ? chosen : icon} size={24} color={on ? 'brand' : 'ink2'} />
            <Text className="tab-bar__words">{words}</Text>
            {count > 0 && (
              <Text
                className="tab-bar__count"
                {...spoken({ role: 'img', label: `${count} 件等您` })}
              >
                {count > 99 ? '99+' : count}
              </Text>
            )}
          </Tap>
        )
      })}
    </View>
  )
}
