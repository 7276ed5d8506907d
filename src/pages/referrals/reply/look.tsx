import { printedLines } from '@core/referrals/printed'
import { PUBLISH_LABEL, tidied } from '@core/referrals/reply'
import type { Letter } from '@core/referrals/views'
import { BottomBar } from '@src/components/bottom-bar/bottom-bar'
import { Button } from '@src/components/button/button'
import { Card } from '@src/components/card/card'
import { Note } from '@src/components/note/note'
import { PrintedReply } from '@src/components/printed-reply/printed-reply'
import { useGridPhotos } from '@src/pages/tips/use-grid-photos'
import { Text } from '@tarojs/components'
import { answerOf } from './reply-draft'
import type { Writing } from './use-reply'

const WHO = {
  public: '居民和公开的稿子里，都照这样写：',
  reporters: '只给反映的居民看，照这样写：',
  newsroom: '只给编辑部参考，不给居民看：',
} as const

/** The last look: word for word as it will be printed (MISSION C5). */
export function Look({ letter, draft, failed }: { letter: Letter } & Writing) {
  const answer = answerOf(draft)
  const cells = useGridPhotos(draft.photos.map(({ name, photoId }) => ({ name, photoId })))
  if (!answer) return null
  const reply = tidied(answer)
  const photos = cells.map(({ key, url }) => ({ photoId: key, url, thumbUrl: url, takenAt: null }))
  const still = draft.photos.filter(({ photoId }) => !photoId).length
  return (
    <>
      <Text className="t-title1 letter__look">再看一遍，就交了</Text>
      <Card title={PUBLISH_LABEL[reply.publish]}>
        <Text className="t-sub letter__who">{WHO[reply.publish]}</Text>
        <PrintedReply
          reply={{
            ...{ party: letter.party, truth: reply.truth, words: reply.words },
            ...{ lines: printedLines(reply), photos, at: Date.now(), byPhone: false },
          }}
        />
      </Card>
      {still > 0 && <Note tone="yellow">{`还有 ${still} 张照片没传好，现在交就不带它们`}</Note>}
      {failed && <Note tone="yellow">{failed}</Note>}
      <Note tone="grey">交了就不能再改。有变化打编辑部电话</Note>
    </>
  )
}

export function LookBar({ back, send, busy }: Pick<Writing, 'back' | 'send' | 'busy'>) {
  return (
    <BottomBar>
      <Button kind="neutral" words="再改改" disabled={busy} onTap={back} />
      <Button grow words="提交" busy={busy && '正在交…'} onTap={() => void send()} />
    </BottomBar>
  )
}
