import { FormField } from '../frame/form-field'
import type { PartProps } from './form-common'

function Server({ draft, wrong, change }: PartProps) {
  return (
    <div className="form__pair">
      <FormField
        label="发信服务器"
        value={draft.host}
        placeholder="smtp.exmail.qq.com"
        wrong={wrong.host}
        onChange={(host) => change({ host })}
      />
      <FormField
        label="端口"
        type="number"
        value={draft.port}
        wrong={wrong.port}
        hint="465，或 587"
        onChange={(port) => change({ port })}
      />
    </div>
  )
}

function Account({ draft, wrong, change }: PartProps) {
  return (
    <div className="form__pair">
      <FormField
        label="账号"
        value={draft.user}
        wrong={wrong.user}
        onChange={(user) => change({ user })}
      />
      <FormField
        label="密码或授权码"
        type="password"
        value={draft.password}
        wrong={wrong.password}
        hint={draft.channelId ? '不改就空着' : undefined}
        onChange={(password) => change({ password })}
      />
    </div>
  )
}

/** The mail box letters go out of, and who gets them. */
export function MailFields(part: PartProps) {
  const { draft, wrong, change } = part
  return (
    <>
      <Server {...part} />
      <Account {...part} />
      <FormField
        label="发件地址"
        value={draft.from}
        wrong={wrong.from}
        onChange={(from) => change({ from })}
      />
      <FormField
        label="收件地址"
        rows={3}
        value={draft.to}
        hint="一行一个，最多 10 个"
        wrong={wrong.to ?? wrong['to.0']}
        onChange={(to) => change({ to })}
      />
    </>
  )
}
