import type { ChannelKind } from '@core/newsroom/channel'
import { KIND_SIGN_PATHS } from './kind-sign-paths'

/** The drawing of a kind of channel, beside its name. */
export function KindSign({ kind }: { kind: ChannelKind }) {
  const { pale, line } = KIND_SIGN_PATHS[kind]
  return (
    <span className="channel__sign" aria-hidden="true">
      <svg width="22" height="22" viewBox="0 0 256 256" fill="currentColor" focusable="false">
        <title>{kind}</title>
        <path d={pale} opacity="0.2" />
        <path d={line} />
      </svg>
    </span>
  )
}
