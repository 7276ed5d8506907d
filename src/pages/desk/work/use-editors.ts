import { casesApi } from '@core/cases/api'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { useEffect, useState } from 'react'
import { setInbox } from '../inbox/inbox-store'

/** Who work can be handed to. */
export function useEditors(): readonly { personId: string; name: string }[] {
  const [editors, setEditors] = useState<{ personId: string; name: string }[]>([])
  useEffect(() => {
    call(casesApi.listEditors, {}).then(
      (found) => setEditors(found.editors),
      (failure) => setInbox({ refusal: asAppError(failure).message }),
    )
  }, [])
  return editors
}
