import { AlertBar } from '@src/components/alert-bar/alert-bar'
import { Icon } from '@src/components/icon/icon'
import type { IconName } from '@src/components/icon/icons'
import { Page } from '@src/components/page/page'
import { Tap } from '@src/components/tap/tap'
import { chooseElder } from '@src/elder'
import { open } from '@src/navigate'
import { callNewsroom } from '@src/newsroom'
import { usePlaces } from '@src/places'
import { Text, View } from '@tarojs/components'
import { ElderNews } from './elder-news'
import { usePlaceChooser } from './place-chooser'
import type { Home } from './use-home'

interface BigButtonProps {
  icon: IconName
  words: string
  note: string
  tone: 'main' | 'plain' | 'lamp'
  onTap: () => void
}

const ICON_COLOR = { main: 'white', plain: 'brand', lamp: 'onLamp' } as const

function BigButton({ icon, words, note, tone, onTap }: BigButtonProps) {
  return (
    <Tap className={`elder-way elder-way--${tone}`} onTap={onTap}>
      <View className="elder-way__sign">
        <Icon name={icon} size={26} color={ICON_COLOR[tone]} />
      </View>
      <View className="grow">
        <Text className="elder-way__words">{words}</Text>
        <Text className="elder-way__note">{note}</Text>
      </View>
      <Icon name="caret-right-bold" size={16} color={tone === 'main' ? 'white' : 'ink'} />
    </Tap>
  )
}

/** The home page of the elder mode: at most five things, each 84 high or more (DESIGN-UI §5 ⑩). */
export function ElderHome(home: Home) {
  const { waiting, warning } = home
  const place = usePlaceChooser()
  const hours = usePlaces((s) => s.places?.newsroom.hours)
  const first = waiting[0]
  return (
    <Page tone="green" tab="home" start={place.button}>
      {warning && (
        <View className="elder-alert">
          <AlertBar warning={warning} />
        </View>
      )}
      <BigButton
        tone="main"
        icon="camera-fill"
        words="拍照说事"
        note="拍一张，写两句就行"
        onTap={() => void open('report')}
      />
      <BigButton
        tone="plain"
        icon="phone-fill"
        words="打电话给编辑"
        note={hours ?? '说给编辑听'}
        onTap={callNewsroom}
      />
      {first && (
        <BigButton
          tone="lamp"
          icon="chat-teardrop-text-fill"
          words={`有 ${waiting.length} 件等您回话`}
          note={first.word ?? first.title}
          onTap={() =>
            void (waiting.length === 1
              ? open('tipDetail', { id: first.tipId })
              : open('myTips', { filter: 'mine' }))
          }
        />
      )}
      {!first && (
        <BigButton
          tone="plain"
          icon="clipboard-text-duotone"
          words="我报过的事"
          note="看看办到哪一步了"
          onTap={() => void open('myTips')}
        />
      )}
      <ElderNews {...home} />
      <View className="elder-foot">
        <Tap role="link" onTap={() => void open('me')}>
          <Text>看全部功能</Text>
        </Tap>
        <Tap role="link" onTap={() => chooseElder(false)}>
          <Text>换回标准版</Text>
        </Tap>
      </View>
      {place.sheet}
    </Page>
  )
}
