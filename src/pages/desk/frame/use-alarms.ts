import { peopleApi } from '@core/people/api'
import { useCall } from '@src/cloud/use-call'

const NOTHING = {}

/** How many rows of the log an admin should look at, as a badge of the rail. */
export function useAlarms(): { badges: Record<string, number> } {
  const { data } = useCall(peopleApi.countAlarms, NOTHING)
  return { badges: { deskAudit: data?.unseen ?? 0 } }
}
