import { dateWords, momentWords, shanghai } from '@core/kit/time'
import type { Letter } from '@core/referrals/views'
import { CATEGORIES } from '@core/tips/categories'
import { CATEGORY_ICONS } from '@src/components/icon/category-icons'
import { Drawing } from '@src/components/icon/drawing'
import { showPhotos } from '@src/components/photo-viewer/photo-viewer'
import { ReceiptCard } from '@src/components/receipt-card/receipt-card'
import { pictured } from '@src/components/spoken'
import { Tap } from '@src/components/tap/tap'
import { Image, Text, View } from '@tarojs/components'

/** `10月16日（周五）18:00`. */
export function fullDay(at: number): string {
  const [day, weekday] = dateWords(at).split(' ')
  return `${day}（${weekday}）${shanghai(at).format('HH:mm')}`
}

function Photos({ photos }: Pick<Letter, 'photos'>) {
  const [first] = photos
  if (!first) return null
  const big = photos.map(({ url, takenAt }) => ({
    url,
    caption: takenAt === null ? '没写拍摄时间' : `${momentWords(takenAt)} 拍`,
  }))
  return (
    <Tap
      className="letter__photo"
      label={`看照片，${photos.length} 张`}
      onTap={() => showPhotos(big, 0)}
    >
      <Image
        className="letter__image"
        src={first.thumbUrl}
        mode="aspectFill"
        {...pictured('随信的照片')}
      />
      <Text className="letter__count">{`${photos.length} 张`}</Text>
    </Tap>
  )
}

/** What happens by when: the ways on differ with how far it is. */
function When({ letter }: { letter: Letter }) {
  const { state, dueAt, promisedFor, doneAt } = letter
  if (doneAt !== null) return <Text className="t-sub">您说办好了，我们请居民看看</Text>
  if (state === 'replied') {
    return (
      <Text className="t-sub">
        {promisedFor === null
          ? '谢谢您回复，您的原话就在下面'
          : `您答应 ${fullDay(promisedFor)} 前办好`}
      </Text>
    )
  }
  return (
    <Text className="t-sub letter__when">
      {'不用注册。请在 '}
      <Text className="letter__due">{fullDay(dueAt)}</Text>
      {' 前回复。您的原话会照转，公开前先给您看。'}
    </Text>
  )
}

/** The matter as the editor wrote it: nothing in it tells who reported. */
export function LetterCard({ letter }: { letter: Letter }) {
  const { hail, party, categoryId, number, title, words, ask, photos, state } = letter
  const head = (
    <>
      <Text className="t-title1 letter__hail">
        {state === 'replied'
          ? '收到您的回复了'
          : `${hail ?? party}，有居民反映一件事，想请您说说情况`}
      </Text>
      <When letter={letter} />
    </>
  )
  return (
    <ReceiptCard head={head}>
      <View className="letter__matter">
        <View className="grow">
          <View className="row letter__kind">
            <View className="row letter__tag">
              <Drawing
                shapes={CATEGORY_ICONS[CATEGORIES[categoryId].icon]}
                size={16}
                color="ink2"
              />
              <Text className="letter__label">{CATEGORIES[categoryId].label}</Text>
            </View>
            <Text className="t-meta">{`编号 ${number}`}</Text>
          </View>
          <Text className="t-title2 letter__title">{title}</Text>
        </View>
        <Photos photos={photos} />
      </View>
      <Text className="letter__words">{words}</Text>
      <Text className="letter__ask">{`居民想知道：${ask}。`}</Text>
    </ReceiptCard>
  )
}
