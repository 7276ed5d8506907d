import type { ChannelKind } from './channel'

type Advice = readonly [what: string, todo: string]

/** Codes that tell an editor what to do; by kind and code, or by code alone. */
const ADVICE: Record<string, Advice> = {
  'wecom 93000': ['机器人地址失效了', '到群里看看机器人还在不在，再更新地址。'],
  'wecom 40008': ['企业微信不认这种消息', '请告诉技术同事。'],
  'wecom 45009': ['发得太快，被限了', '不用管，过一会儿自动再试。'],
  'feishu 19021': ['飞书说签名不对', '去渠道设置里更新签名密钥，再重发。'],
  'feishu 19022': ['飞书设了地址白名单', '到机器人设置里加上我们的出口地址。'],
  'feishu 19024': ['飞书机器人设了关键词', '到机器人设置里把关键词写成“线索”。'],
  'feishu 11232': ['发得太快，被限了', '不用管，过一会儿自动再试。'],
  'dingtalk 310000': ['钉钉的安全设置没过', '核对签名密钥，或把关键词写成“线索”。'],
  'dingtalk 300001': ['钉钉不认这个地址', '到群里看看机器人还在不在，再更新地址。'],
  'dingtalk 130101': ['发得太快，被停十分钟', '不用管，到时自动再试。'],
  'email 535': ['邮箱说账号或密码不对', '去渠道设置里更新密码，再重发。'],
  '401': ['对方返回 401，没认出我们', '去渠道设置里核对地址和密钥，再重发。'],
  '403': ['对方返回 403，可能是签名密钥换过', '去渠道设置里更新密钥，再重发。'],
  '404': ['对方返回 404，地址变了', '去渠道设置里更新地址，再重发。'],
  '410': ['对方说不再收了', '渠道已停用。问清楚后更新地址，再打开。'],
  '429': ['对方说太快了', '不用管，过一会儿自动再试。'],
}

const WORDS: Record<string, Advice> = {
  超时: ['对方一直没有回答', '过一会儿自动再试，急的话打电话。'],
  连不上: ['连不上对方', '过一会儿自动再试，急的话打电话。'],
  地址不许: ['这个地址通向内部网络，不能发', '去渠道设置里换成公开的地址。'],
  看不懂的回答: ['对方的回答看不懂', '核对一下地址是不是机器人的。'],
  没有发信邮箱: ['编辑部还没有发信邮箱', '先在推送里加一个邮件渠道，再重发。'],
  渠道已删除: ['渠道已经删了', '这条不再发出，可以打电话。'],
}

/** What a failed try means and what to do about it, for the note beside a delivery. */
export function explain(kind: ChannelKind, code: string): { what: string; todo: string } {
  const word = Object.keys(WORDS).find((start) => code.startsWith(start))
  const found = ADVICE[`${kind} ${code}`] ?? ADVICE[code] ?? (word ? WORDS[word] : undefined)
  if (found) return { what: found[0], todo: found[1] }
  if (/^5\d\d$/.test(code)) {
    return { what: `对方返回 ${code}，他们那边出了问题`, todo: '过一会儿自动再试。' }
  }
  if (/^3\d\d$/.test(code)) {
    return { what: `对方返回 ${code}，让我们去别处`, todo: '不会跟着跳转，请更新地址。' }
  }
  return { what: `对方返回 ${code}`, todo: '核对渠道设置，再重发。' }
}
