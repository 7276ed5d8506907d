import { noticesApi } from '@core/notices/api'
import type { NoticeView } from '@core/notices/views'
import { call } from '@src/cloud/call'
import { Button } from '@src/components/button/button'
import { Note } from '@src/components/note/note'
import { TellMe } from '@src/components/ways/tell-me'
import { onWeb } from '@src/platform'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { saveShare } from './save-share'

/** One tap makes a picture for the neighbours' group (MISSION A1); whoever booked is told anyway. */
export function ShareRow({ notice }: { notice: NoticeView }) {
  const [said, setSaid] = useState('')
  if (notice.withdrawn) return null
  return (
    <View className="share-row">
      <Button
        kind="neutral"
        icon="image"
        words="存成图片，发到群里"
        onTap={() => void saveShare(notice).then(setSaid)}
      />
      {said && <Note tone="grey">{said}</Note>}
      {!onWeb && notice.mine.length === 0 && (
        <TellMe remember={() => call(noticesApi.tellMe, { noticeId: notice.noticeId })} />
      )}
    </View>
  )
}
