import { PICTURE_RULE } from '../openapi/picture-rule'
import { SAFETY_WORDS } from '../openapi/word-list'
import { atShanghai } from '../timers/shanghai'
import type { LocalDeps } from './local-deps'

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)

const STYLE = `body{font:16px/1.7 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;color:#1c2a24;
background:#f6f8f6;margin:0 auto;max-width:960px;padding:24px}h1{font-size:24px}h2{font-size:18px;
margin:32px 0 8px}table{border-collapse:collapse;width:100%;background:#fff}td,th{border:1px solid #dfe7e2;
padding:6px 10px;text-align:left;vertical-align:top}pre{margin:0;white-space:pre-wrap;
word-break:break-all;font-size:13px}button{font:inherit;padding:6px 14px}p,li{color:#4b5a53}`

const SCRIPT = `document.addEventListener('click', async (event) => {
  const name = event.target.dataset?.timer
  if (!name) return
  event.target.disabled = true
  const reply = await fetch('/local/run-timer/' + name, { method: 'POST' })
  event.target.textContent = reply.ok ? '跑完了' : '没跑成'
  event.target.disabled = false
})

const list = document.getElementById('people')
fetch('/api/people/listSamplePeople', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{}',
})
  .then((reply) => reply.json())
  .then((reply) => {
    const people = reply.ok ? reply.value.people : []
    for (const { name, role, note } of people) {
      const item = document.createElement('li')
      item.textContent = name + '，' + role + '（' + note + '）'
      list.append(item)
    }
    if (people.length === 0) list.append('这个数据目录里没有样例的人。')
  })`

function table(head: string[], rows: string[][], empty: string): string {
  if (rows.length === 0) return `<p>${empty}</p>`
  const line = (cells: string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<table>${line(head, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table>`
}

const json = (value: unknown) => `<pre>${plain(JSON.stringify(value))}</pre>`

function timersPart({ timers }: LocalDeps): string {
  const rows = timers.list().map(({ name, cron, lastRunAt, running }) => {
    const last = lastRunAt === undefined ? '还没有' : atShanghai(lastRunAt)
    const state = running ? '正在跑' : last
    return [name, plain(cron), state, `<button data-timer="${name}">现在跑一次</button>`]
  })
  return `<h2>定时任务</h2>${table(['任务', '时间', '上次', ''], rows, '没有定时任务。')}`
}

function callsPart({ ledger }: LocalDeps): string {
  const rows = ledger
    .recent(100)
    .map(({ at, api, args, answer }) => [atShanghai(at), plain(api), json(args), json(answer)])
  const head = ['什么时候', '问了什么', '内容', '回答']
  return `<h2>问过微信平台的事</h2>${table(head, rows, '还没有问过。')}`
}

function hooksPart({ hooks }: LocalDeps): string {
  const rows = hooks.recent().map(({ at, kind, body }) => [atShanghai(at), plain(kind), json(body)])
  const head = ['什么时候', '哪个群', '收到什么']
  return `<h2>编辑部的群（替身）收到的</h2>${table(head, rows, '还没有收到消息。')}`
}

function creditsPart({ subscriptions }: LocalDeps): string {
  const rows = Object.entries(subscriptions.all()).map(([key, left]) => [plain(key), String(left)])
  return `<h2>订阅消息还能发几条</h2>${table(['谁、哪个模板', '条数'], rows, '还没有人订阅。')}`
}

function safetyPart(): string {
  const words = SAFETY_WORDS.map(({ word, suggest, label }) => [word, suggest, String(label)])
  const rules = PICTURE_RULE.map((rule) => `<li>${plain(rule)}</li>`).join('')
  return `<h2>内容安全替身的规矩</h2>${table(['出现这个词', '结果', '标签'], words, '')}
<p>图片：</p><ul>${rules}</ul><p>openid 以 away 结尾的人，算作两小时内没来过（61010）。</p>`
}

/** The page behind `/local`: what the stand-ins of the platform were asked, and the timers. */
export async function localPage(deps: LocalDeps): Promise<string> {
  const stored = await deps.storageDeps.files.list()
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>本机的云 · 民生连线</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>本机的云</h1><p>这一页只有本机能打开。云存储里有 ${stored.length} 个文件。
<a href="/">居民端</a> · <a href="/desk/inbox">编辑台</a></p>
<h2>样例里的人</h2><p>在页面顶上的条里换成谁，就以谁的身份看。</p><ul id="people"></ul>
${timersPart(deps)}${hooksPart(deps)}${callsPart(deps)}${creditsPart(deps)}${safetyPart()}
<script>${SCRIPT}</script></body></html>`
}
