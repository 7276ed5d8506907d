import { Text, View } from '@tarojs/components'
import { DeskButton } from '../frame/desk-button'
import { Heading } from '../frame/heading'
import { Kbd } from '../frame/kbd'
import { Press } from '../frame/press'
import { setInbox, useInbox } from './inbox-store'

interface Shortcut {
  keys: readonly string[]
  words: string
  /** Also in the bar at the foot. */
  shown?: boolean
  /** In the list alone. */
  list?: boolean
}

/** Every key that does something here, as drawn (DESIGN-UI §6.3). */
const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['J', 'K'], words: '换一条', list: true, shown: true },
  { keys: ['1', '–', '5'], words: '勾核实项', shown: true },
  { keys: ['P'], words: '看大图', shown: true },
  { keys: ['A'], words: '受理', list: true, shown: true },
  { keys: ['T'], words: '转交', shown: true },
  { keys: ['R'], words: '请补充', list: true, shown: true },
  { keys: ['M'], words: '合并', shown: true },
  { keys: ['X'], words: '说明不受理', list: true, shown: true },
  { keys: ['V'], words: '定性', shown: true },
  { keys: ['E'], words: '办结', shown: true },
  { keys: ['G'], words: '交给同事' },
  { keys: ['O'], words: '打开事项页', list: true },
  { keys: ['S'], words: '选中这一条，多条一起办', list: true },
  { keys: ['Z'], words: '撤销上一步', shown: true },
  { keys: ['/'], words: '搜索', list: true },
  { keys: ['回车'], words: '确认要发的话；在长的格子里按 Ctrl 加回车' },
  { keys: ['Esc'], words: '收起最上面的一层' },
  { keys: ['?'], words: '看全部快捷键' },
]

function Keys({ keys }: Pick<Shortcut, 'keys'>) {
  return (
    <>
      {keys.map((key) =>
        key === '–' ? (
          <Text key={key} className="keys__to">
            –
          </Text>
        ) : (
          <Kbd key={key} word={key} />
        ),
      )}
    </>
  )
}

const useShortcuts = () => {
  const page = useInbox((s) => s.page)
  return SHORTCUTS.filter(({ list }) => page === 'inbox' || !list)
}

/** The bar at the foot, 38 high. */
export function Hints() {
  const shortcuts = useShortcuts()
  return (
    <>
      {shortcuts
        .filter(({ shown }) => shown)
        .map(({ keys, words }) => (
          <View key={words} className="hint">
            <Keys keys={keys} />
            <Text>{words}</Text>
          </View>
        ))}
      <Press className="hint hint--all" onPress={() => setInbox({ help: true })}>
        <Kbd word="?" />
        <Text>全部快捷键</Text>
      </Press>
    </>
  )
}

/** All keys, on ?. */
export function Help() {
  const help = useInbox((s) => s.help)
  const shortcuts = useShortcuts()
  if (!help) return null
  return (
    <View className="viewer viewer--help" role="dialog" aria-label="全部快捷键">
      <View className="help">
        <Heading level={2} className="t2">
          全部快捷键
        </Heading>
        {shortcuts.map(({ keys, words }) => (
          <View key={words} className="help__line">
            <View className="help__keys">
              <Keys keys={keys} />
            </View>
            <Text>{words}</Text>
          </View>
        ))}
        <DeskButton words="收起" hint="Esc" onPress={() => setInbox({ help: false })} />
      </View>
    </View>
  )
}
