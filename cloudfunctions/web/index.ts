import { answerHttp } from './answer-http'
import type { HttpEvent } from './http'

/** Fed by CloudBase's HTTP access, and locally by the same event (DESIGN §2). */
export const main = (event: HttpEvent) => answerHttp(event, Date.now())
