import type { Procedure } from '@core/kit/contract'
import { call } from '@src/cloud/call'
import { useCall } from '@src/cloud/use-call'
import { deviceWord } from '@src/device'
import { useDidShow } from '@tarojs/taro'
import type * as z from 'zod/mini'
import { type News, RecallBar } from './recall-bar'

type ByDevice = z.ZodMiniType<unknown, { device?: string | undefined }>
type Heard = z.ZodMiniType<unknown, { recallId: string; device?: string | undefined }>

interface RecallsProps<T extends News> {
  /** The noun whose texts were opened. */
  of: {
    recalls: Procedure<ByDevice, z.ZodMiniType<{ recalls: T[] }>>
    heard: Procedure<Heard>
  }
  onOpen: (news: T) => void
}

/** Corrections and withdrawals of what this person had opened of one noun (P3, X4). */
export function Recalls<T extends News>({ of, onOpen }: RecallsProps<T>) {
  const device = deviceWord()
  const { data, reload } = useCall(of.recalls, { device })
  useDidShow(reload)
  return (
    <>
      {data?.recalls.map((news) => (
        <RecallBar
          key={news.recallId}
          news={news}
          onOpen={() => onOpen(news)}
          hear={() => call(of.heard, { recallId: news.recallId, device })}
          onHeard={reload}
        />
      ))}
    </>
  )
}
