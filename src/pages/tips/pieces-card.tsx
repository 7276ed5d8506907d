import type { PrintedPiece } from '@core/tips/views'
import { Card } from '@src/components/card/card'
import { Tap } from '@src/components/tap/tap'
import { open } from '@src/navigate'
import { whenWords } from '@src/tip-words'
import { Text, View } from '@tarojs/components'

function stateOf({ withdrawn, corrected }: PrintedPiece): string {
  if (withdrawn) return '撤回了，点开看原因'
  return corrected ? '有更正' : '发布了'
}

/** What the newsroom wrote of the matter, for those who told of it. */
export function PiecesCard({ pieces, now }: { pieces: readonly PrintedPiece[]; now: number }) {
  if (pieces.length === 0) return null
  return (
    <Card title="写成报道了">
      {pieces.map((piece) => (
        <Tap
          key={piece.pieceId}
          role="link"
          label={`看报道：${piece.title}`}
          onTap={() => void open('piece', { id: piece.pieceId })}
        >
          <View>
            <Text className="tips__link">{`《${piece.title}》`}</Text>
            <Text className="t-meta"> {`${whenWords(piece.at, now)} ${stateOf(piece)}`}</Text>
          </View>
        </Tap>
      ))}
    </Card>
  )
}
