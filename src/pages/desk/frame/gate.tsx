import type { Permission } from '@core/kit/permission'
import { StateView } from '@src/components/state-view/state-view'
import { openTab } from '@src/navigate'
import { onWeb } from '@src/platform'
import { type PropsWithChildren, useEffect } from 'react'
import { goSignIn } from './sign-in-first'
import { useEntry } from './use-entry'

interface GateProps {
  may: Permission
  /** Whom this page is for: 编辑. */
  whom: string
}

const home = { words: '回首页', onTap: () => void openTab('home') }

/** Lets in whoever holds the permission, and tells everybody else where they are. */
export function Gate({ may, whom, children }: PropsWithChildren<GateProps>) {
  const { entry, ask } = useEntry(may)
  const toSignIn = onWeb && entry === 'out'
  useEffect(() => {
    if (toSignIn) goSignIn()
  }, [toSignIn])
  if (entry === 'in') return <>{children}</>
  if (entry === 'asking' || toSignIn) return null
  if (entry === 'unreachable') return <StateView kind="error" onRetry={ask} />
  const lines = entry === 'out' ? `这里是${whom}办事的地方，\n登录以后再来` : `这里只有${whom}能进`
  const title = entry === 'out' ? '先登录一下' : '您的身份还不能进'
  return <StateView kind="forbidden" title={title} lines={lines} primary={home} />
}
