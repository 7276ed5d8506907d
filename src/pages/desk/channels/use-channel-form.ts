import type { FieldErrors } from '@core/kit/errors'
import { newsroomApi } from '@core/newsroom/api'
import type { ChannelView } from '@core/newsroom/health'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useState } from 'react'
import { type Draft, draftOf, formOf, NEW_DRAFT } from './draft'

interface Said {
  tone: 'green' | 'yellow' | 'red'
  words: string
}

/** One thing at a time: what it is, what was wrong with it, what to say afterwards. */
function useDoing(onChanged: () => void) {
  const [busy, setBusy] = useState<string>()
  const [wrong, setWrong] = useState<FieldErrors>({})
  const [said, setSaid] = useState<Said>()
  const doing = async <T>(words: string, work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(words)
    setSaid(undefined)
    setWrong({})
    try {
      return await work()
    } catch (failure) {
      const { message, fields } = asAppError(failure)
      setWrong(fields ?? {})
      setSaid({ tone: 'red', words: message })
      return undefined
    } finally {
      setBusy(undefined)
      onChanged()
    }
  }
  return { busy, wrong, said, setSaid, doing }
}

/** What the channel dialog does: save, test, turn on and off, remove. */
export function useChannelForm(first: ChannelView | undefined, onChanged: () => void) {
  const [before, setBefore] = useState(first)
  const [draft, setDraft] = useState<Draft>(first ? draftOf(first) : NEW_DRAFT)
  const { busy, wrong, said, setSaid, doing } = useDoing(onChanged)
  const took = (view: ChannelView, words: string) => {
    setBefore(view)
    // What was typed stays until the dialog closes: a new secret still has to be handed over.
    setDraft(({ url, secret }) => ({ ...draftOf(view), url, secret }))
    setSaid({ tone: 'green', words })
  }
  const save = async (): Promise<ChannelView | undefined> => {
    const view = await doing('正在存…', () => call(newsroomApi.saveChannel, formOf(draft)))
    if (view) took(view, '存好了')
    return view
  }
  const test = async () => {
    const saved = await save()
    if (!saved) return
    const { channelId } = saved
    const result = await doing('正在发…', () => call(newsroomApi.testChannel, { channelId }))
    if (!result) return
    const tone = result.delivered ? 'green' : 'yellow'
    setSaid({ tone, words: `测试消息：${result.words}` })
  }
  const turn = async (channelId: string, enabled: boolean) => {
    const input = { channelId, enabled }
    const view = await doing('正在改…', () => call(newsroomApi.turnChannel, input))
    if (view) took(view, enabled ? '打开了，新的事会发过去' : '关掉了，不再发')
  }
  const remove = (channelId: string) =>
    doing('正在删…', () => call(newsroomApi.removeChannel, { channelId }))
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  return { before, draft, wrong, said, busy, change, save, test, turn, remove }
}
