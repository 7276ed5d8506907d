import { peopleApi } from '@core/people/api'
import type { SamplePerson } from '@core/people/person'
import { call } from '@src/cloud/call'
import { asAppError } from '@src/cloud/use-call'
import { onThisMachine } from '@src/components/sample-bar/act-as'
import { useEffect, useState } from 'react'

/** Does with a sample person's session what their phone would do: look, then say yes. */
async function confirmAs(person: string, nonce: string): Promise<void> {
  const { token } = await call(peopleApi.signInAsSample, { person })
  await call(peopleApi.scanSignIn, { nonce }, { token })
  await call(peopleApi.confirmSignIn, { nonce }, { token })
  await call(peopleApi.signOut, {}, { token })
}

function useSamples(): readonly SamplePerson[] {
  const [people, setPeople] = useState<readonly SamplePerson[]>([])
  useEffect(() => {
    if (!onThisMachine()) return
    call(peopleApi.listSamplePeople, {}).then(
      (answer) => setPeople(answer.people.filter(({ staff }) => staff)),
      // In production the procedure does not exist; then there are no sample phones.
      () => setPeople([]),
    )
  }, [])
  return people
}

/** On localhost there may be no phone at hand: a sample person's says yes instead (MISSION L1). */
export function LocalPhones({ nonce }: { nonce: string | undefined }) {
  const people = useSamples()
  const [said, setSaid] = useState('')
  if (people.length === 0) return null
  const confirm = async (person: string) => {
    if (!nonce) return
    try {
      await confirmAs(person, nonce)
      setSaid('手机上点了确认')
    } catch (failure) {
      setSaid(asAppError(failure).message)
    }
  }
  return (
    <section className="phones" aria-label="样例手机">
      <p>本机演示：点一位样例人物，当他的手机扫码并确认</p>
      <div className="phones__list">
        {people.map(({ person, name, role }) => (
          <button
            key={person}
            type="button"
            className="btn btn--plain btn--small"
            onClick={() => void confirm(person)}
          >
            {name} · {role}
          </button>
        ))}
      </div>
      {said && <output>{said}</output>}
    </section>
  )
}
