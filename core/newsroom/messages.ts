import { momentWords } from '../kit/time'
import type { RobotKind } from './channel'
import type { PartyLetter } from './event'
import { byteLength, deskLink, headline, type News, newsLine, plainLine, plainWord } from './news'

/** Bytes the text of one message may take, below each platform's limit (wechat-and-law B). */
export const TEXT_LIMIT: Record<RobotKind | 'email', number> = {
  wecom: 4000, // Markdown: 4096
  feishu: 16_000, // whole body: 20 KB
  dingtalk: 16_000, // whole body: about 20 KB
  email: 60_000,
}

const GO = '到收件箱看'

/** A message before it takes a platform's shape. */
export interface Message {
  title: string
  lines: string[]
  link: string
  /** Words of the link. */
  go: string
}

function single(news: News, publicUrl: string): Message {
  const community = plainWord(news.community ?? '')
  const lines = [
    community && `社区：${community}`,
    news.dueAt !== undefined && `最晚联系：${momentWords(news.dueAt)}`,
  ].filter((line): line is string => Boolean(line))
  return { title: headline(news), lines, link: deskLink(publicUrl, news), go: GO }
}

/** Keeps whole lines while they fit; tells how many were left out. */
function fitting(lines: string[], limit: number): string[] {
  const RESERVE = 200
  let left = limit - RESERVE
  const kept: string[] = []
  for (const line of lines) {
    left -= byteLength(line) + 1
    if (left < 0) break
    kept.push(line)
  }
  const missing = lines.length - kept.length
  return missing > 0 ? [...kept, `还有 ${missing} 件，到收件箱看`] : kept
}

function digest(news: readonly News[], publicUrl: string, limit: number): Message {
  const urgent = news.filter((one) => one.urgent).length
  const title = `线索动态 ${news.length} 件，一起发${urgent ? `，其中特急 ${urgent} 件` : ''}`
  const ordered = [...news.filter((one) => one.urgent), ...news.filter((one) => !one.urgent)]
  return { title, lines: fitting(ordered.map(newsLine), limit), link: deskLink(publicUrl), go: GO }
}

/** One message for one or many pieces of news, within the channel's limit of bytes. */
export function messageOf(
  kind: RobotKind | 'email',
  news: readonly News[],
  publicUrl: string,
): Message {
  const [only] = news
  if (news.length === 1 && only) return single(only, publicUrl)
  return digest(news, publicUrl, TEXT_LIMIT[kind])
}

/** What a responsible party reads: our sentence and its link, nothing of the desk. */
export const partyMessage = (
  { title, words }: Pick<PartyLetter, 'title' | 'words'>,
  link: string,
): Message => ({ title: plainLine(title), lines: [plainLine(words)], link, go: '点开就能回复' })

const markdown = ({ title, lines, link, go }: Message, gap: string) =>
  [`**${title}**`, ...lines.map((line) => `> ${line}`), `[${go}](${link})`].join(gap)

/** The JSON a robot takes; Feishu's signature is added when it is sent. */
export const ROBOT_BODY: Record<RobotKind, (message: Message) => object> = {
  wecom: (message) => ({ msgtype: 'markdown', markdown: { content: markdown(message, '\n') } }),
  dingtalk: (message) => ({
    msgtype: 'markdown',
    markdown: { title: message.title, text: markdown(message, '\n\n') },
  }),
  feishu: ({ title, lines, link, go }) => ({
    msg_type: 'post',
    content: {
      post: {
        zh_cn: {
          title,
          content: [
            ...lines.map((text) => [{ tag: 'text', text }]),
            [{ tag: 'a', text: go, href: link }],
          ],
        },
      },
    },
  }),
}

/** Subject and text of a letter. */
export function letterOf({ title, lines, link, go }: Message): { subject: string; text: string } {
  return {
    subject: `【民生连线】${title}`,
    text: [title, '', ...lines, '', `${go}：${link}`, ''].join('\n'),
  }
}

/** The body of a Standard Webhook: thin, the receiver asks the desk for more. */
export function webhookBody(news: News, publicUrl: string): object {
  const { type, at, number, title, categoryId, community, urgent, dueAt } = news
  return {
    type,
    timestamp: new Date(at).toISOString(),
    data: {
      number,
      ...(title ? { title } : {}),
      category: categoryId ?? null,
      community: community ?? null,
      urgent,
      dueAt: dueAt === undefined ? null : new Date(dueAt).toISOString(),
      link: deskLink(publicUrl, news),
    },
  }
}
