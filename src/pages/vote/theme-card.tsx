import { momentWords } from '@core/kit/time'
import type { ThemeCard as Theme } from '@core/votes/views'
import { Icon } from '@src/components/icon/icon'
import { spoken } from '@src/components/spoken'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { Image, Text, View } from '@tarojs/components'

/** Where it stands, in the words of the tag. */
function tagOf({ phase, voted }: Theme): string {
  if (phase === 'open') return voted ? '您投过了' : '正在投票'
  if (phase === 'withdrawn') return '撤下了'
  return phase === 'counting' ? '正在核对' : '投完了'
}

function noteOf({ phase, closesAt, people, outcome }: Theme): string {
  if (phase === 'open') return `${people} 人投了，${momentWords(closesAt)} 截止`
  if (phase !== 'result') return `${momentWords(closesAt)} 截止`
  return outcome ? `${people} 人投，选上了${outcome}` : `${people} 人投`
}

/** One vote as a line that opens it. */
export function ThemeCard({ theme }: { theme: Theme }) {
  const { themeId, title, phase, voted, cover } = theme
  const [tag, note] = [tagOf(theme), noteOf(theme)]
  const tone = phase === 'open' && !voted ? 'lamp' : 'plain'
  return (
    <Tap className="votes-card" onTap={() => void open('voteTheme', { id: themeId })}>
      <View className="grow">
        <Text className={`votes-card__tag votes-card__tag--${tone}`}>{tag}</Text>
        <Text className="votes-card__title">{title}</Text>
        <Text className="t-meta">{note}</Text>
      </View>
      {cover ? (
        <Image
          className="votes-card__cover"
          src={cover}
          mode="aspectFill"
          lazyLoad
          {...spoken({ hidden: true })}
        />
      ) : (
        <Icon name="caret-right-bold" size={14} color="ink3" />
      )}
    </Tap>
  )
}
