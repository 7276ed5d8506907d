import { CHANNEL_LABEL } from '@core/newsroom/channel'
import type { DeliveryDetail } from '@core/newsroom/delivery'
import { DeskIcon } from '../frame/desk-icon'
import { Attempts } from './attempts'
import { StateTag } from './delivery-table'
import { clockWords } from './words'

interface PartProps {
  detail: DeliveryDetail
  now: number
}

/** What it means and what to do; or who telephoned. */
function Said({ detail: { advice, phoned }, now }: PartProps) {
  return (
    <>
      {advice && (
        <p className="note note--yellow drawer__note">
          <DeskIcon name="warning-fill" color="lamp" />
          <span>
            <b>{advice.what}。</b>
            {advice.todo}
          </span>
        </p>
      )}
      {phoned && (
        <p className="note drawer__note">
          <DeskIcon name="phone" color="brand" />
          <span>
            <b>{`${phoned.by} ${clockWords(phoned.at, now)} 打了电话：`}</b>
            {phoned.words}
          </span>
        </p>
      )}
    </>
  )
}

function Payload({ text }: { text: string }) {
  return (
    <>
      <div className="drawer__row">
        <h3 className="t3">发出去的内容</h3>
        <span className="meta">不带姓名、电话</span>
      </div>
      <section className="drawer__payload" aria-label="发出去的内容">
        <pre>{text}</pre>
      </section>
    </>
  )
}

/** One delivery: its state, what to do, each try, what was sent. */
export function DeliveryBody({ detail, now }: PartProps) {
  const { deliveryId, what, kind, to, joined, payload } = detail
  return (
    <>
      <p className="drawer__state">
        <StateTag row={detail} />
        <span className="meta">{`编号 ${deliveryId.slice(0, 12)}`}</span>
      </p>
      <h3 className="t3">{what}</h3>
      <p className="drawer__road">
        {`${CHANNEL_LABEL[kind]} → ${to}`}
        {joined > 1 && `，和另外 ${joined - 1} 件一起发`}
      </p>
      <Said detail={detail} now={now} />
      <Attempts detail={detail} now={now} />
      <Payload text={payload} />
      <p className="note note--grey drawer__note">
        <DeskIcon name="info" />
        <span>每次发的编号不变，对方按编号去重，重发不会当成两件。</span>
      </p>
    </>
  )
}
