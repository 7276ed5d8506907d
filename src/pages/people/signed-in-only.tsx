import type { AppError } from '@core/kit/errors'
import { Skeleton } from '@src/components/skeleton/skeleton'
import { StateView } from '@src/components/state-view/state-view'
import { openTab } from '@src/navigate'

/** What a page of one's own shows before, or instead of, what it is about. */
export function NotYet({ error, retry }: { error: AppError | undefined; retry: () => void }) {
  if (!error) return <Skeleton cards={2} />
  if (error.code !== 'Unauthenticated') return <StateView kind="error" onRetry={retry} />
  const me = { words: '去登录', onTap: () => void openTab('me') }
  return <StateView kind="forbidden" primary={me} />
}
