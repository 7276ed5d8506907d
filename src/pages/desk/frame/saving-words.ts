import type { Saving } from './use-saving'

/** How far what is being written has come to the server. */
export const SAVING: Record<Saving, string> = {
  saved: '存好了',
  waiting: '写完自动存',
  saving: '正在存…',
  failed: '没存上',
}
