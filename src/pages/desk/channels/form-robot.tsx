import type { ChannelKind } from '@core/newsroom/channel'
import type { ChannelView } from '@core/newsroom/health'
import { DeskButton } from '../frame/desk-button'
import { FormField } from '../frame/form-field'
import { newSecret } from './draft'
import type { PartProps } from './form-common'

type Robot = Exclude<ChannelKind, 'email'>

const URL_HINT: Record<Robot, string> = {
  wecom: '群设置 → 群机器人 → 复制地址，qyapi.weixin.qq.com 开头',
  feishu: '群设置 → 群机器人 → 自定义机器人，open.feishu.cn 开头',
  dingtalk: '群设置 → 智能群助手 → 自定义，oapi.dingtalk.com 开头',
  webhook: 'https 开头，端口 443 或 8443，只能是公开的地址',
}

const SECRET_HINT: Record<Exclude<Robot, 'wecom'>, string> = {
  feishu: '机器人开了“签名校验”才填',
  dingtalk: '机器人选了“加签”才填，SEC 开头',
  webhook: '按 Standard Webhooks 签名；把它也交给对方。存好以后这里不再显示',
}

const kept = (what: string | undefined) => (what ? `现在是 ${what}，不改就空着` : undefined)

/** Where a robot or webhook is, and what it is signed with. */
export function RobotFields({
  draft,
  wrong,
  change,
  before,
}: PartProps & { before?: ChannelView | undefined }) {
  const kind = draft.kind as Robot
  return (
    <>
      <FormField
        label="地址"
        value={draft.url}
        hint={kept(before?.shown) ?? URL_HINT[kind]}
        wrong={wrong.url}
        onChange={(url) => change({ url })}
      />
      {kind !== 'wecom' && (
        <FormField
          label={kind === 'webhook' ? '签名密钥' : '签名密钥（选填）'}
          value={draft.secret}
          hint={kept(before?.secretTails.join('、')) ?? SECRET_HINT[kind]}
          wrong={wrong.secret}
          onChange={(secret) => change({ secret })}
          action={
            kind === 'webhook' && (
              <DeskButton
                words="生成"
                size="small"
                onPress={() => change({ secret: newSecret() })}
              />
            )
          }
        />
      )}
      {before && kind === 'webhook' && draft.secret !== '' && (
        <p className="note note--grey">换了密钥，一天之内新旧两个都签，对方来得及换。</p>
      )}
    </>
  )
}
