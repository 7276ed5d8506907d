import { DeskButton } from '../frame/desk-button'
import { Line, Part } from './fields'
import { usePicture } from './use-picture'
import type { Writer } from './use-writer'

/** Steps, picture, words and telephone: what comes after. */
export function MorePart({ writer: { form, wrong, change } }: { writer: Writer }) {
  const picture = usePicture((photoId, photoUrl) => change({ photoId, photoUrl }))
  const words = form.photoId ? '换一张图' : '加一张图'
  return (
    <Part title="四、当天怎么走">
      <Line
        label="几步（一行一步，最多 5 步）"
        rows={3}
        value={form.steps}
        wrong={wrong.steps}
        placeholder={'一楼取号，量体温\n二楼登记，签同意书'}
        onChange={(steps) => change({ steps })}
      />
      <Line
        label="电话（预约和问事都打这个，选填）"
        max={20}
        value={form.phone}
        wrong={wrong.phone}
        onChange={(phone) => change({ phone })}
      />
      <Line
        label="说明（选填）"
        rows={4}
        max={1000}
        value={form.text}
        wrong={wrong.text}
        onChange={(text) => change({ text })}
      />
      <div className="ndesk__row">
        {form.photoUrl && <img className="ndesk__thumb" src={form.photoUrl} alt="通知的图片" />}
        <DeskButton
          words={picture.busy ? '正在传…' : words}
          disabled={picture.busy}
          onPress={() => void picture.pick()}
        />
        {form.photoId && (
          <DeskButton words="不要图" onPress={() => change({ photoId: '', photoUrl: '' })} />
        )}
        {(picture.failed || wrong.photoId) && (
          <span className="ndesk__wrong">{picture.failed || wrong.photoId}</span>
        )}
      </div>
    </Part>
  )
}
