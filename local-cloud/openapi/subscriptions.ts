import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { OpenApiReply } from './wire'

type Credits = Record<string, number>

/** Who may still be sent which one-time message: each accepted request is worth one (law file A8). */
export class Subscriptions {
  private readonly file: string
  private readonly credits: Credits

  constructor(dataDir: string) {
    this.file = path.join(dataDir, 'subscriptions.json')
    this.credits = existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, 'utf8')) as Credits)
      : {}
  }

  /** What the person's tap on 允许 (or 取消, which takes all credit away) leaves behind. */
  answer(openid: string, templateId: string, accepted: boolean) {
    const key = `${openid} ${templateId}`
    this.credits[key] = accepted ? (this.credits[key] ?? 0) + 1 : 0
    this.save()
  }

  /** subscribeMessage.send: uses one credit, or 43101. */
  send({ touser, template_id, data }: Record<string, unknown>): OpenApiReply {
    if (typeof touser !== 'string' || touser === '') return failed(40003, 'invalid openid')
    if (typeof template_id !== 'string' || template_id === '') {
      return failed(40037, 'invalid template_id')
    }
    const wrong = wrongField(data)
    if (wrong) return failed(47003, `argument invalid! data.${wrong} invalid`)
    const key = `${touser} ${template_id}`
    const left = this.credits[key] ?? 0
    if (left === 0) return failed(43101, 'user refuse to accept the msg')
    this.credits[key] = left - 1
    this.save()
    return { json: { errcode: 0, errmsg: 'ok', msgid: Date.now() } }
  }

  /** `openid template` → messages left, for /local. */
  all(): Readonly<Credits> {
    return this.credits
  }

  private save() {
    writeFileSync(`${this.file}.part`, JSON.stringify(this.credits, null, 1))
    renameSync(`${this.file}.part`, this.file)
  }
}

const failed = (errcode: number, errmsg: string): OpenApiReply => ({ json: { errcode, errmsg } })

/** The platform refuses over-long fields: thing ≤ 20 characters, phrase ≤ 5, others ≤ 32. */
function wrongField(data: unknown): string | undefined {
  const fields = Object.entries((data ?? {}) as Record<string, { value?: unknown }>)
  const wrong = fields.find(([name, field]) => {
    const text = String(field?.value ?? '')
    return text === '' || [...text].length > limitOf(name)
  })
  return wrong?.[0]
}

function limitOf(name: string): number {
  if (name.startsWith('thing')) return 20
  if (name.startsWith('phrase')) return 5
  return 32
}
