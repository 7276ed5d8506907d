import type { LocalDatabase } from '../database/types'

/** What the sample district is made with: real calls, as its people would make them. */
export interface SeedContext {
  callFunction(name: string, data: unknown, openid: string): Promise<unknown>
  upload(path: string, bytes: Buffer, openid: string): Promise<string>
  /** Gives a person credit for one subscribe message, as a tap on 允许 does. */
  subscribe(openid: string, templateId: string): void
  database: LocalDatabase
  now: number
}

/** Fills a new data folder with the sample district. Called once, before the first request is answered. */
export async function seedSample(_context: SeedContext): Promise<void> {}
