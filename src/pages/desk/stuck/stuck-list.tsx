import { casesApi } from '@core/cases/api'
import { STUCK_KINDS, STUCK_LABEL } from '@core/cases/stuck'
import { dateWords } from '@core/kit/time'
import { useMe } from '@src/cloud/session'
import { useCall } from '@src/cloud/use-call'
import { open } from '@src/navigate'
import { DeskButton } from '../frame/desk-button'
import { DeskFrame } from '../frame/desk-frame'
import { StuckTable } from './stuck-table'
import './stuck.scss'

const NOTHING = {}

/** Three lists, the longest first in each; a row opens where it can be worked on. */
export function StuckList() {
  const me = useMe()
  const { data: found, error: failed, reload: ask } = useCall(casesApi.stuck, NOTHING)
  return (
    <DeskFrame
      page="deskStuck"
      title="今天要看的"
      who={me?.name}
      duty={found && <span>{dateWords(found.now)}</span>}
      search={<DeskButton words="办理期限" onPress={() => void open('deskClocks')} />}
    >
      <main className="stuck">
        {failed && (
          <p role="alert" className="note note--red">
            {failed.message}
            <DeskButton words="再试一次" size="small" onPress={ask} />
          </p>
        )}
        {found &&
          STUCK_KINDS.map((kind) => (
            <section key={kind} aria-labelledby={`stuck-${kind}`}>
              <h2 id={`stuck-${kind}`}>{`${STUCK_LABEL[kind]} ${found[kind].all}`}</h2>
              <StuckTable rows={found[kind].rows} now={found.now} />
              {found[kind].all > found[kind].rows.length && (
                <p className="meta">{`先看最久的 ${found[kind].rows.length} 件`}</p>
              )}
            </section>
          ))}
      </main>
    </DeskFrame>
  )
}
