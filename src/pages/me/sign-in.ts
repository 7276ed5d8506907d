import { useMe } from '@src/cloud/session'
import { onThisMachine } from '@src/components/sample-bar/act-as'
import { useOnline } from '@src/online'
import { onWeb } from '@src/platform'

/** What to tell somebody we do not know, depending on why. */
export function useSignIn(): string {
  const me = useMe()
  const online = useOnline((s) => s.online)
  if (me === undefined) return online ? '正在认您是谁…' : '现在没网，连上就认得您'
  if (!onWeb) return '没认出您是谁，过一会儿再来'
  return onThisMachine()
    ? '还没登录。点上面“换一个人”，选一位样例人物。'
    : '网页上能看。要报线索、看自己的事，请在微信里打开“民生连线”。'
}
