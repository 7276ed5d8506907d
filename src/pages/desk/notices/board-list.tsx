import { dateWords, momentWords, startOfDay } from '@core/kit/time'
import type { DeskNotice, WarningView } from '@core/notices/views'
import { WARNING_STATE_LABEL, warningName } from '@core/notices/warning'
import { AlertSign } from '@src/components/alert-bar/alert-sign'
import { DeskButton } from '../frame/desk-button'
import type { Selected } from './selection'

const STATE: Record<DeskNotice['state'], { words: string; tag: string }> = {
  draft: { words: '草稿', tag: 'tag tag--yellow' },
  published: { words: '已发', tag: 'tag tag--green' },
  withdrawn: { words: '撤回了', tag: 'tag tag--red' },
}

interface RowProps {
  on: boolean
  onPress: () => void
}

function NoticeRow({ notice, on, onPress }: RowProps & { notice: DeskNotice }) {
  const { title, state, over, audience, startsOn, places, taken } = notice
  const { words, tag } = STATE[state]
  const ended = over && state === 'published'
  const [date = ''] = dateWords(startOfDay(startsOn)).split(' ')
  return (
    <button
      type="button"
      className={`ndesk__one ${on ? 'is-on' : ''}`}
      aria-pressed={on}
      onClick={onPress}
    >
      <span className="ndesk__row">
        <span className={ended ? 'tag' : tag}>{ended ? '结束了' : words}</span>
        <span className="meta">
          {audience} · {date}起
        </span>
      </span>
      <span className="ndesk__one-title">{title}</span>
      {places > 0 && (
        <span className="meta">
          约了 {taken} / {places}
        </span>
      )}
    </button>
  )
}

function WarningRow({ warning, on, onPress }: RowProps & { warning: WarningView }) {
  const { kind, colour, state, station, issuedAt } = warning
  return (
    <button
      type="button"
      className={`ndesk__one ndesk__one--sign ${on ? 'is-on' : ''}`}
      aria-pressed={on}
      onClick={onPress}
    >
      <AlertSign kind={kind} colour={colour} over={state !== 'standing'} />
      <span className="ndesk__names">
        <span className="ndesk__one-title">{warningName(warning)}</span>
        <span className="meta">
          {station} {momentWords(issuedAt)}
        </span>
        <span className={state === 'standing' ? 'tag tag--yellow' : 'tag'}>
          {WARNING_STATE_LABEL[state]}
        </span>
      </span>
    </button>
  )
}

interface BoardListProps {
  notices: readonly DeskNotice[]
  warnings: readonly WarningView[]
  selected: Selected
  onSelect: (selected: Selected) => void
}

/** Everything at the desk on the left: warnings first while one is in force. */
export function BoardList({ notices, warnings, selected, onSelect }: BoardListProps) {
  const is = (kind: Selected['kind'], id: string) =>
    selected.kind === kind && 'id' in selected && selected.id === id
  return (
    <nav className="ndesk__board" aria-label="通知和预警">
      <div className="ndesk__row ndesk__new">
        <DeskButton words="写通知" kind="primary" onPress={() => onSelect({ kind: 'write' })} />
        <DeskButton words="转预警" kind="soft" onPress={() => onSelect({ kind: 'relay' })} />
      </div>
      <div className="ndesk__scroll">
        <h2 className="t3 ndesk__heading">预警</h2>
        {warnings.map((warning) => (
          <WarningRow
            key={warning.warningId}
            warning={warning}
            on={is('warning', warning.warningId)}
            onPress={() => onSelect({ kind: 'warning', id: warning.warningId })}
          />
        ))}
        {warnings.length === 0 && <p className="meta ndesk__none">最近没有转过预警</p>}
        <h2 className="t3 ndesk__heading">通知</h2>
        {notices.map((notice) => (
          <NoticeRow
            key={notice.noticeId}
            notice={notice}
            on={is('notice', notice.noticeId)}
            onPress={() => onSelect({ kind: 'notice', id: notice.noticeId })}
          />
        ))}
        {notices.length === 0 && <p className="meta ndesk__none">还没写过通知</p>}
      </div>
    </nav>
  )
}
