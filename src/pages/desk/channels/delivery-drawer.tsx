import { newsroomApi } from '@core/newsroom/api'
import { useCall } from '@src/cloud/use-call'
import { DeskIcon } from '../frame/desk-icon'
import { DeliveryBody } from './delivery-body'
import { DrawerFoot } from './drawer-foot'
import { useEvery } from './use-deliveries'
import './drawer.scss'

interface DeliveryDrawerProps {
  deliveryId: string
  now: number
  onClose: () => void
  onChanged: () => void
}

/** Everything about one delivery, and what can be done with it. */
export function DeliveryDrawer({ deliveryId, now, onClose, onChanged }: DeliveryDrawerProps) {
  const { data, error, reload } = useCall(newsroomApi.readDelivery, { deliveryId })
  useEvery(reload)
  const changed = () => {
    reload()
    onChanged()
  }
  const shown = data?.deliveryId === deliveryId ? data : undefined
  return (
    <aside className="drawer" aria-label="投递详情">
      <div className="drawer__scroll">
        <header className="drawer__head">
          <h2 className="t2">投递详情</h2>
          <button
            type="button"
            className="bare drawer__close"
            aria-label="关上详情"
            onClick={onClose}
          >
            <DeskIcon name="x" side={18} />
          </button>
        </header>
        {error && <p className="note note--yellow">{error.message}</p>}
        {shown && <DeliveryBody detail={shown} now={now} />}
      </div>
      {shown && <DrawerFoot key={deliveryId} detail={shown} onChanged={changed} />}
    </aside>
  )
}
