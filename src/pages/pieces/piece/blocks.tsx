import { momentWords } from '@core/kit/time'
import { blockName, blockSign, NO_FINDING, photoLine, WHO_WE_ARE } from '@core/pieces/block-words'
import type { PieceView, PublicBlock, PublicPhoto } from '@core/pieces/views'
import { Note } from '@src/components/note/note'
import { showPhotos } from '@src/components/photo-viewer/photo-viewer'
import { QuoteBlock } from '@src/components/quote-block/quote-block'
import { spoken } from '@src/components/spoken'
import { Tap } from '@src/components/tap/tap'
import { Image, Text, View } from '@tarojs/components'

const nameOf = ({ caption, place }: PublicPhoto) => caption || place

function Photos({ photos }: { photos: readonly PublicPhoto[] }) {
  const big = photos.map((photo) => ({
    url: photo.url,
    caption: `${momentWords(photo.takenAt)} 拍`,
  }))
  return (
    <>
      {photos.map((photo, place) => (
        <View key={photo.url} className="piece__figure">
          <Tap label={`看大图：${nameOf(photo)}`} onTap={() => showPhotos(big, place)}>
            <Image
              className="piece__image"
              src={photo.url}
              mode="widthFix"
              {...spoken({ hidden: true })}
            />
          </Tap>
          {photo.caption && <Text className="piece__caption">{photo.caption}</Text>}
          <Text className="t-meta piece__when">{photoLine(photo)}</Text>
        </View>
      ))}
    </>
  )
}

function Said({ block }: { block: Exclude<PublicBlock, { kind: 'photos' }> }) {
  const name = blockName(block)
  if (block.kind === 'text') return <Text className="piece__text">{block.words}</Text>
  if (block.kind === 'claim') {
    return (
      <View className="piece__claim">
        <Text className="piece__name">{name}</Text>
        <Text className="piece__words">{block.words}</Text>
      </View>
    )
  }
  return (
    <View className="piece__party">
      <Text className="piece__name">{name}</Text>
      <QuoteBlock words={block.words} by={blockSign(block)} />
    </View>
  )
}

/** The paragraphs of a piece; whose words they are is said over each. */
export function Blocks({ its, blocks }: { its: PieceView; blocks: readonly PublicBlock[] }) {
  return (
    <>
      <View className="piece__sheet">
        {blocks.map((block, place) => {
          const key = `${place}${block.kind}`
          if (block.kind === 'photos') return <Photos key={key} photos={block.photos} />
          return <Said key={key} block={block} />
        })}
      </View>
      <Note tone="grey">{its.kind === 'dispute' ? NO_FINDING : WHO_WE_ARE}</Note>
    </>
  )
}
