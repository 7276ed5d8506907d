import Taro from '@tarojs/taro'
import { create } from 'zustand'

const SLOT = 'lianxian.receipts'
/** More than this nobody will look through. */
const MOST = 10

export interface UnseenReceipt {
  tipId: string
  number: string
  title: string
}

/** Receipts of tips that went out by themselves, until somebody has looked at them (MISSION T5). */
export const useUnseenReceipts = create<{ receipts: UnseenReceipt[] }>(() => ({
  receipts: Taro.getStorageSync<UnseenReceipt[] | ''>(SLOT) || [],
}))

function keep(receipts: UnseenReceipt[]): void {
  useUnseenReceipts.setState({ receipts })
  Taro.setStorageSync(SLOT, receipts)
}

const without = (tipId: string) =>
  useUnseenReceipts.getState().receipts.filter((each) => each.tipId !== tipId)

export function rememberReceipt({ tipId, number, title }: UnseenReceipt): void {
  keep([{ tipId, number, title }, ...without(tipId)].slice(0, MOST))
}

export function receiptSeen(tipId: string): void {
  const left = without(tipId)
  if (left.length < useUnseenReceipts.getState().receipts.length) keep(left)
}
